// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import java.util.List;
import java.util.Map;

/** The form with which a process starts, for a page of ours that asks the same in another way and by the same checks. */
public interface StartForms {

    /**
     * What the form asks now, in its order.
     *
     * @param process key of the process
     * @param posted  what was answered so far, which decides about some questions
     * @throws NotAllowed when the current user may not start this process
     */
    List<FormInput> asked(String process, Map<String, Object> posted);

    /**
     * Holds answers against the form without starting anything.
     *
     * @param problems everything that is wrong is added here, in Dutch
     * @return the answers that fit
     * @throws NotAllowed  when the current user may not start this process
     * @throws AlreadyDone when the same was asked a moment ago
     */
    Answers check(String process, Map<String, Object> posted, Problems problems);

    /** What the form asks of who corrects what a running dossier was started with; whether he may is for the caller to know. */
    List<FormInput> askedAgain(String process, Map<String, Object> posted);

    /**
     * Holds corrected answers against the form, with the dossier as it stands beside them. Nothing is changed; whether the current user may
     * correct it is for the caller to know.
     *
     * @return the answers that fit
     */
    Answers checkAgain(String process, DossierNumber dossier, Map<String, Object> posted, Problems problems);

    /**
     * Starts the process in the name of the current user, or changes nothing.
     *
     * @return the number of the dossier that it opened
     * @throws Refusal as {@link #check} and with everything that it finds
     */
    DossierNumber start(String process, Map<String, Object> posted);
}
