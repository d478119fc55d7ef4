// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.access;

/** Of which dossiers somebody may know something. */
public enum Reach {
    NONE("geen"),
    /** Those the person asked for. */
    OWN("eigen"),
    /** Those, and where a setting names departments those of the person's own department. */
    DEPARTMENT("eigen of van uw afdeling"),
    /** Those with a task that the person can do now. */
    TASK("met open taak"),
    /** Those, and those in which the person did something before. */
    INVOLVED("waaraan u werkt of werkte"),
    ALL("alle");

    private final String words;

    Reach(String words) {
        this.words = words;
    }

    /** How users call it. */
    public String inWords() {
        return words;
    }

    /**
     * What a person has to do with a dossier.
     *
     * @param client    whether the person asked for it
     * @param colleague whether it is of the person's department and a setting has that count
     * @param task      whether a task waits that the person can do now
     * @param worked    whether the person did something in it
     */
    public record Relation(boolean client, boolean colleague, boolean task, boolean worked) {

        /** Nothing at all. */
        public static final Relation NONE = new Relation(false, false, false, false);

        /** That it is the person's own, or nothing. */
        public static Relation own(boolean own) {
            return new Relation(own, false, false, false);
        }

        /** That a task waits, or nothing. */
        public static Relation task(boolean task) {
            return new Relation(false, false, task, false);
        }

        /** The same of somebody of another department. */
        public Relation ofAnotherDepartment() {
            return new Relation(client, false, task, worked);
        }
    }

    /** Whether a dossier with which somebody has this to do is among them. */
    public boolean covers(Relation relation) {
        return switch (this) {
            case NONE -> false;
            case OWN -> relation.client();
            case DEPARTMENT -> relation.client() || relation.colleague();
            case TASK -> relation.task();
            case INVOLVED -> relation.task() || relation.worked();
            case ALL -> true;
        };
    }
}
