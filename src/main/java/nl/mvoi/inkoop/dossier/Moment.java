// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

/** The gates and decisions of which facts are kept; the names are the codes of the API. */
public enum Moment {
    AANVRAAG(2), CORRECTIE(2), G1(2), G2(2), G3(2), G4(2), G5(3), G6(2), G7(1), G8(1), STRATEGIE(2), AFWIJKING(2), AKKOORD(2), PUBLICATIE(2), RANGORDE(3),
    GUNNING(3), CONTRACT(2), METING(1);

    private final int schema;

    Moment(int schema) {
        this.schema = schema;
    }

    /** Version of the shape in which facts and outcome are kept now, from 1; 0 is what was kept before shapes had a version. */
    public int schema() {
        return schema;
    }
}
