// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.internal;

import java.time.OffsetDateTime;
import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.workplace.internal.Question.Addressee;

/** Keeps questions and answers; nothing in it is ever changed. */
public interface QuestionBook {

    /** Oldest first. */
    List<Question> of(DossierNumber dossier);

    /** @param sendsBack whether the purchase goes back to its client with it */
    void ask(DossierNumber dossier, String by, OffsetDateTime at, Addressee to, String text, boolean sendsBack);

    void answer(long question, String by, OffsetDateTime at, String text);
}
