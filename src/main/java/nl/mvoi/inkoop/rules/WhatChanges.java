// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import nl.mvoi.inkoop.platform.Refusal;

/**
 * What would change the rules' answers about a purchase. It asks the rules again with one fact changed at a time, at the lines
 * that the tables themselves draw. That is many questions, so it is only for who wants to read the reasons.
 */
public interface WhatChanges {

    /**
     * What would change each answer.
     *
     * @throws Refusal when the rules do not cover the purchase
     */
    Changes of(Purchase purchase);
}
