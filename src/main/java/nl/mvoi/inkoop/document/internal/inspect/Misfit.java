// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.internal.inspect;

import java.io.IOException;

/** Why a file is not taken; the sentence comes behind the name of the file. */
enum Misfit {
    MACROS("bevat macro's. Sla het op zonder macro's, of als PDF."),
    ACTIVE("kan zelf iets uitvoeren, zoals JavaScript of het starten van een programma. Druk het af naar een nieuwe PDF."),
    EMBEDDED("bevat een ander bestand. Haal dat eruit en stuur het apart."),
    ENCRYPTED("is beveiligd met een wachtwoord. Sla het op zonder beveiliging."),
    BOMB("wordt veel te groot als het wordt uitgepakt. Maak het bestand kleiner, bijvoorbeeld door er een PDF van te maken."),
    DAMAGED("is beschadigd, beveiligd of onderweg veranderd. Open het, sla het opnieuw op zonder wachtwoord en probeer het nog eens.");

    private final String words;

    Misfit(String words) {
        this.words = words;
    }

    String about(String name) {
        return "‘" + name + "’ " + words;
    }

    /** Ends the look at a file at the first thing that is wrong with what is in it. */
    static final class Found extends IOException {

        private final Misfit misfit;

        Found(Misfit misfit) {
            super(misfit.name());
            this.misfit = misfit;
        }

        Misfit misfit() {
            return misfit;
        }
    }
}
