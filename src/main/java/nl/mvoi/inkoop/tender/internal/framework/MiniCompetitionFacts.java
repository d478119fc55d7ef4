// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.framework;

/**
 * What gate G4 looks at in a mini-competition.
 *
 * @param leveranciers how many suppliers the lot has; 0 when it is no call-off from the register
 * @param overgeslagen how many of them are not invited without a reason
 */
record MiniCompetitionFacts(int leveranciers, int overgeslagen) {
}
