// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

/**
 * Over which route people are hired. What is not known is null.
 *
 * @param reference with which the route can be found, such as the number of the framework or the notice
 */
public record HiringRoute(Kind kind, String reference) {

    /** No route was named. */
    public static final HiringRoute NONE = new HiringRoute(null, null);

    /** Routes that were themselves put out to tender; the names are the codes of the forms. */
    public enum Kind {
        RAAM("raamovereenkomst"), DAS("dynamisch aankoopsysteem"), MARKTPLEIN("marktplaats voor inhuur");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The Dutch words. */
        public String label() {
            return label;
        }
    }

    /** Whether the route was itself put out to tender, as far as it can be looked up: it has a name and a reference. */
    public boolean isTendered() {
        return kind != null && reference != null;
    }

    /** What is known of it, for people; null when nothing is. */
    public String inWords() {
        if (kind == null) {
            return null;
        }
        return kind.label() + (reference == null ? ", zonder kenmerk" : ", kenmerk " + reference);
    }
}
