// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.internal.decision;

import static nl.mvoi.inkoop.testing.TenderWorld.DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.approval.ApprovalSubject;
import nl.mvoi.inkoop.approval.SubjectKind;
import nl.mvoi.inkoop.award.AwardDesks;
import nl.mvoi.inkoop.award.LowPriceInquiry;
import nl.mvoi.inkoop.award.Scores;
import nl.mvoi.inkoop.dossier.Strategy;
import nl.mvoi.inkoop.rules.AwardMethod;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.tender.Invitee;
import nl.mvoi.inkoop.tender.Preparation;
import org.junit.jupiter.api.Test;

class AwardApprovalTest {

    private final AwardDesks desks = AwardDesks.full();

    @Test
    void whoMadeTheStrategyMayNotApproveTheAwardAlsoWhereNobodyApprovedTheStrategy() {
        AwardDesks light = AwardDesks.light();
        when(light.world.dossiers.strategy(DOSSIER)).thenReturn(Optional.of(new Strategy(Procedure.ENKELVOUDIG_ONDERHANDS, null, AwardMethod.BPKV,
                List.of(), "Past", null, false, null, true, "inkoper2")));
        light.bid("A", "100");

        ApprovalSubject approval = AwardChecks.approval(light);
        assertThat(approval.makers(DOSSIER, null)).containsExactlyInAnyOrder("inkoper", "inkoper2");
    }

    @Test
    void whoRecordedAdvisedOrAssessedMayNotApprove() {
        desks.bid("A", "100");
        desks.world.as("beoordelaar1");
        desks.assess(80, 80);
        desks.world.as("inkoper2");
        desks.awards.advise(DOSSIER, "A is de beste", new LowPriceInquiry("Gevraagd", "Klopt", "Goed"), "Duurder geworden");

        ApprovalSubject approval = AwardChecks.approval(desks);
        assertThat(approval.makers(DOSSIER, null)).containsExactlyInAnyOrder("inkoper", "inkoper2", "beoordelaar1");
        assertThat(approval.summary(DOSSIER, null)).contains("gun aan A", "€ 100,00", "0,02 % van de raming", "Gevraagd: Gevraagd", "Oordeel: Goed",
                "Over de raming: Duurder geworden").doesNotContain("geloot");
        assertThat(approval.subject()).isEqualTo(SubjectKind.GUNNING);
    }

    @Test
    void whoApprovesIsToldThatThePriceBelongsToAHeavierProcedureThanWasDone() {
        AwardDesks national = new AwardDesks(Lane.VOLLEDIG, Procedure.NATIONAAL_OPENBAAR);
        national.bid("A", "9000000");
        national.assess(80, 80);
        assertThat(AwardChecks.approval(national).summary(DOSSIER, null))
                .contains("**Let op:** bij deze prijs hoort een zwaardere procedure dan bij de raming: Europese aanbesteding.");

        AwardDesks european = AwardDesks.full();
        european.bid("A", "9000000");
        european.assess(80, 80);
        assertThat(AwardChecks.approval(european).summary(DOSSIER, null)).contains("gun aan A").doesNotContain("Let op");
    }

    @Test
    void whoApprovesSeesTheOrderThePriceAndWhoDidWhat() {
        desks.bid("A", "400000");
        desks.bid("B", "450000");
        desks.assess(80, 70);
        desks.assess(60, 50);

        assertThat(AwardChecks.approval(desks).summary(DOSSIER, null)).contains("- Plaats 1: A, € 400.000,00, kwaliteit 80, MVOI 70, totaal ",
                "- Plaats 2: B, € 450.000,00, kwaliteit 60, MVOI 50, totaal ", "Inkoop: inkoper", "Beoordeling: beoordelaar1",
                "€ 100.000,00 minder dan de raming", "\n\n## Wat deze inkoop belooft\n\n### Klimaat", "\n\n## Geld\n\n- Geraamde waarde: € 500.000,00",
                "\n\n## Planning\n\n- Aangevraagd op ", "\n\n## Wie dit maakte\n\n- Aangevraagd door opdrachtgever, afdeling ");
        assertThat(AwardChecks.approval(desks).value(DOSSIER)).contains(new BigDecimal("400000"));
    }

    @Test
    void whoApprovesReadsWhyNoSmallOrSocialEnterpriseWasConsidered() {
        AwardDesks few = new AwardDesks(Lane.NORMAAL, Procedure.MEERVOUDIG_ONDERHANDS);
        few.invite("A");
        few.bid("A", "400000");
        few.assess(80, 80);
        assertThat(AwardChecks.approval(few).summary(DOSSIER, null)).doesNotContain("kleine ondernemer");

        Preparation told = few.publications.current(DOSSIER).prepared();
        few.publications.prepare(DOSSIER, new Preparation(told.days(), told.shorter(), List.of(Invitee.named("A")), "Bekend", "Zij zijn *vol*", true, true, true));
        assertThat(AwardChecks.approval(few).summary(DOSSIER, null)).contains("\n- Geen sociale of kleine ondernemer overwogen: Zij zijn \\*vol\\*.");
        assertThat(few.world.timeline.of(DOSSIER)).filteredOn(event -> event.event().equals("Genodigden gekozen")).last()
                .satisfies(event -> assertThat(event.explanation()).isEqualTo("Uitgenodigd: A. Geen sociale of kleine ondernemer overwogen: Zij zijn *vol*."));
    }

    @Test
    void whoApprovesReadsWhyBidsGotTheirScores() {
        AwardDesks light = AwardDesks.light();
        light.bid("A", "100");
        assertThat(AwardChecks.approval(light).summary(DOSSIER, null)).contains("gun aan A").doesNotContain("Toelichting op de scores");

        desks.bid("A*", "400000");
        desks.assessments.assess(DOSSIER, Scores.of(80, 70), "Sterk plan\nmet *bewijs*");
        assertThat(AwardChecks.approval(desks).summary(DOSSIER, null))
                .contains("Toelichting op de scores:\n\n- A\\*: Sterk plan  \nmet \\*bewijs\\*");
    }

    @Test
    void withoutAValidBidThereIsNothingToApprove() {
        assertThat(AwardChecks.approval(desks).summary(DOSSIER, null)).isEqualTo("Asfalt\n\nEr is geen geldige inschrijving.");
        assertThat(AwardChecks.approval(desks).value(DOSSIER)).isEmpty();
    }
}
