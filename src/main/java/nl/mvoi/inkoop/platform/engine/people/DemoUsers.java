// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import java.util.List;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.engine.EngineNames;

/** The people an installation that is only being tried out has. The password of each is the user id. */
public final class DemoUsers {

    /** Everybody, in the order in which they are shown. */
    public static final List<DemoUser> ALL = List.of(
            user("opdrachtgever", "Olga", "Opdrachtgever", "Eigen aanvragen starten en volgen", Groups.OPDRACHTGEVERS),
            user("opdrachtgever2", "Omar", "Opdrachtgever", "Eigen aanvragen starten en volgen", Groups.OPDRACHTGEVERS),
            user("inkoper", "Ineke", "Inkoper", "De taken van de inkoper doen", Groups.INKOPERS),
            user("inkoper2", "Ibrahim", "Inkoper", "De taken van de inkoper doen", Groups.INKOPERS),
            user("mvoi-adviseur", "Marijn", "Adviseur", "Afwijkingen beoordelen en advies geven over de thema's",
                    Groups.MVOI_ADVISEURS),
            user("budgethouder", "Bram", "Budgethouder", "Het budget toekennen", Groups.BUDGETHOUDERS),
            user("jurist", "Jasmijn", "Jurist", "Juridisch toetsen", Groups.JURISTEN),
            user("beoordelaar1", "Bea", "Beoordelaar", "Inschrijvingen beoordelen", Groups.BEOORDELAARS),
            user("beoordelaar2", "Bilal", "Beoordelaar", "Inschrijvingen beoordelen", Groups.BEOORDELAARS),
            user("beoordelaar3", "Bo-Min", "Beoordelaar", "Inschrijvingen beoordelen", Groups.BEOORDELAARS),
            user("mandaathouder", "Mees", "Mandaathouder", "Goedkeuren binnen het eerste mandaat", Groups.MANDAATHOUDERS),
            user("directeur", "Dina", "Directeur", "Goedkeuren wat boven het eerste mandaat gaat",
                    Groups.MANDAATHOUDERS, Groups.DIRECTIE),
            user("contractmanager", "Cor", "Contractmanager", "Contracten bewaken", Groups.CONTRACTMANAGERS),
            user("contractmanager2", "Cato", "Contractmanager", "Contracten bewaken", Groups.CONTRACTMANAGERS),
            user("manager", "Marga", "Manager", "De voortgang volgen in Cockpit, zonder iets te wijzigen", Groups.MANAGERS),
            user("beleid", "Bente", "Beleidsadviseur", "De regels bekijken en beheren", Groups.BELEIDSADVISEURS),
            user("communicatie", "Chris", "Communicatie", "Goede voorbeelden laten zien", Groups.COMMUNICATIE),
            user("beheer", "Bo", "Beheerder", "Alles beheren", EngineNames.ADMIN_GROUP));

    private DemoUsers() {
    }

    /**
     * One demo user.
     *
     * @param id  user id, and the password
     * @param may what this user may do, as one Dutch phrase
     */
    public record DemoUser(String id, String firstName, String lastName, String may, List<String> groups) {
    }

    private static DemoUser user(String id, String firstName, String lastName, String may, String... groups) {
        return new DemoUser(id, firstName, lastName, may, List.of(groups));
    }
}
