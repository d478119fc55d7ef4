// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.mvoi.inkoop.platform.ChamberOfCommerceNumber;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.tender.Company;
import nl.mvoi.inkoop.tender.Invitee;
import nl.mvoi.inkoop.tender.SupplierDetails;
import nl.mvoi.inkoop.testing.RefusedFields;
import org.junit.jupiter.api.Test;

/** Who is passed over in a mini-competition. */
class MiniCompetitionTest {

    private static final DossierNumber DOSSIER = DossierNumber.of("INK-2026-00001");

    private final MiniCompetition competition = new MiniCompetition(dossier ->
            List.of(new Company("Groene Wegen BV", new ChamberOfCommerceNumber("12345678")), new Company("Snel Asfalt N.V.", null)));

    @Test
    void whoIsInvitedInAnySpellingOrNamedInTheMotivationIsNotPassedOver() {
        assertThat(passedOver(List.of("groene wegen b.v., KvK 12345678", "Snel Asfalt"), null)).isEmpty();
        assertThat(passedOver(List.of("Groene Wegen BV"), "SNEL ASFALT zit vol.")).isEmpty();
        Invitee refused = new Invitee(null, Company.read("Snel Asfalt"), false, "Zit vol.", SupplierDetails.NONE);
        assertThat(competition.passedOver(DOSSIER, List.of(Invitee.named("Groene Wegen BV"), refused), null)).isEmpty();
        assertThat(competition.passedOver(DOSSIER, List.of(Invitee.named("Groene Wegen BV"), new Invitee(null, refused.company(), false, null, SupplierDetails.NONE)),
                null)).hasSize(1);
    }

    @Test
    void eachOtherOneIsToldAtTheMotivation() {
        Problems problems = new Problems();

        competition.check(DOSSIER, List.of(Invitee.named("Heel Ander BV")), "Alle drie zijn goed.", problems);

        assertThat(problems.found()).hasSize(2).first().asString().startsWith("Groene Wegen BV hoort bij de raamovereenkomst");
        assertThat(RefusedFields.of(problems)).containsOnly("motiveringGenodigden");
    }

    private List<Company> passedOver(List<String> invitees, String motivation) {
        return competition.passedOver(DOSSIER, invitees.stream().map(Invitee::named).toList(), motivation);
    }
}
