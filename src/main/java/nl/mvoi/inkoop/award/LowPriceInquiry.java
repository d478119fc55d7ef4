// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award;

/**
 * How a buyer looked into a low price (Aw art. 2.116).
 *
 * @param request   what was asked of the bidder, and when; null on record from before it was asked
 * @param answer    what the bidder answered; null on record from before it was asked
 * @param judgement why the price is sound
 */
public record LowPriceInquiry(String request, String answer, String judgement) {

    /** Whether there is a request, an answer and a judgement. */
    public boolean isComplete() {
        return request != null && answer != null && judgement != null;
    }
}
