// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.internal;

import java.time.LocalDate;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Procedure;

/**
 * A dossier as a list shows it: nothing in it is a secret for who may know that the dossier exists.
 *
 * @param key         by which the list is in order; a newer dossier has a greater one
 * @param topicName   as the rules call the topic
 * @param requestedBy user id of the client
 */
public record ListedDossier(long key, DossierNumber number, String title, Phase phase, Lane lane, Procedure procedure, String topicName, Nature nature,
                            String department, String requestedBy, LocalDate openedOn, LocalDate desiredStart) {
}
