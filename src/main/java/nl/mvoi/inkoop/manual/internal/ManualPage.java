// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.manual.internal;

import java.util.List;

/**
 * One page, ready to show.
 *
 * @param address  where it is in the application
 * @param lead     its first sentences, as text
 * @param chapters in the order of the page
 * @param html     all of it but the title; safe to show as it is
 */
public record ManualPage(String address, String title, String lead, List<Chapter> chapters, String html) {

    /** @param anchor what stands behind the {@code #} of an address that leads there */
    public record Chapter(String anchor, String title) {
    }
}
