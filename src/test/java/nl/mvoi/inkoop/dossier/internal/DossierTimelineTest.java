// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mvoi.inkoop.dossier.Assignment;
import nl.mvoi.inkoop.dossier.Criterion;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Facts.Kept;
import nl.mvoi.inkoop.dossier.Framework;
import nl.mvoi.inkoop.dossier.Grounds;
import nl.mvoi.inkoop.dossier.HiringRoute;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.dossier.PurchaseRequest;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.SplitPurchases;
import nl.mvoi.inkoop.dossier.Strategy;
import nl.mvoi.inkoop.dossier.internal.request.Repeats;
import nl.mvoi.inkoop.dossier.internal.request.RequestDecider;
import nl.mvoi.inkoop.dossier.internal.request.SubmittedRequest;
import nl.mvoi.inkoop.dossier.internal.timeline.RetryOnTimeline;
import nl.mvoi.inkoop.dossier.jdbc.DossierNumbers;
import nl.mvoi.inkoop.dossier.jdbc.DossierStore;
import nl.mvoi.inkoop.dossier.jdbc.DossierRow;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.rules.AwardMethod;
import nl.mvoi.inkoop.rules.CpvCodes;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Variant;
import nl.mvoi.inkoop.testing.DeployedRules;
import nl.mvoi.inkoop.testing.FactsInMemory;
import nl.mvoi.inkoop.testing.Requests;
import nl.mvoi.inkoop.testing.TimelineInMemory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All that a dossier writes on its timeline, and which decisions it keeps: what was done, and the lines and moments that follow. */
class DossierTimelineTest {

    private static final DossierNumber NUMBER = DossierNumber.of("INK-2026-00001");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private final CpvCodes codes = mock(CpvCodes.class);
    private final RuleLibrary rules = DeployedRules.library(codes);
    private final CurrentUser user = mock();
    private final Clock clock = Clock.fixed(Instant.parse("2026-12-01T10:00:00Z"), OfficeClock.ZONE);
    private final DossierStore rows = mock();
    private final DossierNumbers numbers = mock();
    private final SplitPurchases splits = mock();
    private final Dossiers dossiers = mock();
    private final TimelineInMemory timeline = new TimelineInMemory(user, clock);
    private final FactsInMemory facts = new FactsInMemory();
    private final DossierDesk desk = new DossierDesk(rows, mock(StoredExplorations.class), numbers, mock(Repeats.class), mock(), mock(), mock(), dossiers, timeline, facts,
            new RequestDecider(rules), new StrategyDecider(rules), rules, splits, FactsInMemory.MAPPER, mock(), user, clock);

    @BeforeEach
    void aDossier() {
        when(user.idOrSystem()).thenReturn("inkoper");
        when(numbers.next(2026)).thenReturn(NUMBER);
        when(splits.hint(any(), any(), any())).thenReturn(Optional.empty());
        stands(Grounds.NONE);
    }

    @Test
    void openingADossier() {
        when(splits.hint(any(), any(), any())).thenReturn(Optional.of("Kijk naar eerdere inkopen."));

        tells(() -> desk.open(request("30213100", "VER", "Wij kopen ook vervoer.")),
                "DOSSIER_AANGELEGD|ESTIMATE|inkoper|Dossier aangelegd|{'nieuw':'AANVRAAG'}",
                "WAARSCHUWING|ESTIMATE|inkoper|Let op|{}", "WAARSCHUWING|ESTIMATE|inkoper|Let op|{}",
                "CPV_AFGEWEKEN||inkoper|Afgeweken van de CPV-code|{}");

        Kept kept = facts.newest(Moment.AANVRAAG);
        assertThat(kept.decision()).isEqualTo("procedure");
        assertThat(kept.version()).isPositive();
        assertThat(kept.secrets()).containsExactly(Secret.ESTIMATE);
        assertThat(kept.facts()).containsEntry("afwijkingCpvReden", "Wij kopen ook vervoer.");
        assertThat(kept.facts().toString()).as("nothing of another dossier").doesNotContain("eerdere inkopen");
        assertThat(kept.outcome()).containsEntry("procedure", "ENKELVOUDIG_ONDERHANDS").containsEntry("baan", "LICHT");
    }

    @Test
    void movingOnAndPeoplesDecisions() {
        tells(() -> desk.move(NUMBER, Phase.STRATEGIE), "FASE_VERANDERD||inkoper|Fase veranderd|{'oud':'AANVRAAG','nieuw':'STRATEGIE'}");
        tells(() -> desk.assign(NUMBER, new Assignment(Assignment.Choice.KOPEN, "Nodig", Map.of(), null, "opdrachtgever")),
                "OPDRACHT_UITGEWERKT||inkoper|Opdracht uitgewerkt|{'resultaat':'KOPEN'}");
        tells(() -> desk.decideBudget(NUMBER, true, null), "BUDGET_BESLIST|ESTIMATE|inkoper|Budget bevestigd|{'resultaat':'BEVESTIGD'}");
        tells(() -> desk.decideBudget(NUMBER, false, "Op"), "BUDGET_BESLIST|ESTIMATE|inkoper|Budget niet bevestigd|{'resultaat':'NIET_BEVESTIGD'}");
        tells(() -> desk.withdraw(NUMBER, "Niet nodig"), "INKOOP_INGETROKKEN||inkoper|Inkoop ingetrokken|{}");
        tells(() -> new RetryOnTimeline(timeline).retried(NUMBER, "Bericht versturen"),
                "STAP_OPNIEUW_GEPROBEERD||inkoper|Mislukte stap opnieuw geprobeerd|{}");
    }

    @Test
    void aStrategyThatStatesNothingNewKeepsTheLaneAndAsksNothingElse() {
        tells(() -> desk.choose(NUMBER, strategy(), Grounds.NONE), "STRATEGIE_OPGESTELD|ESTIMATE|inkoper|Inkoopstrategie opgesteld|"
                + "{'oud':'ENKELVOUDIG_ONDERHANDS','nieuw':'MEERVOUDIG_ONDERHANDS'}");

        Kept kept = facts.newest(Moment.STRATEGIE);
        assertThat(kept.decision()).isEqualTo("procedures");
        assertThat(kept.rules()).hasSize(1);
        assertThat(kept.outcome()).containsEntry("baan", "NORMAAL").containsEntry("verkenning", null);
    }

    @Test
    void aStrategyThatStatesMoreIsExploredAgain() {
        Grounds stated = new Grounds(new Framework("RAAM-1", TODAY.plusYears(2), new BigDecimal("500000"), true, "Artikel 2"),
                new HiringRoute(HiringRoute.Kind.DAS, "D1"), new BigDecimal("40"));

        tells(() -> desk.choose(NUMBER, strategy(), stated),
                "RAAMOVEREENKOMST_GETOETST|ESTIMATE|inkoper|Raamovereenkomst telt mee|{'resultaat':'TELT_MEE','nieuw':'" + stated.framework().inWords() + "'}",
                "INHUURROUTE_VASTGELEGD||inkoper|Inhuurroute vastgelegd|{'nieuw':'" + stated.hiring().inWords() + "'}",
                "ARBEIDSAANDEEL_VASTGELEGD||inkoper|Arbeidsaandeel vastgelegd|{'nieuw':'40%'}",
                "STRATEGIE_OPGESTELD|ESTIMATE|inkoper|Inkoopstrategie opgesteld|{'oud':'ENKELVOUDIG_ONDERHANDS','nieuw':'MEERVOUDIG_ONDERHANDS'}");

        assertThat(facts.newest(Moment.STRATEGIE).facts()).containsEntry("opnieuw", true);
        assertThat(facts.newest(Moment.STRATEGIE).outcome().get("verkenning")).asString().contains("NADERE_OVEREENKOMST");
    }

    private void tells(Runnable act, String... lines) {
        int before = timeline.size();
        act.run();
        assertThat(timeline.linesFrom(before).stream().map(line -> line.replace('"', '\''))).containsExactly(lines);
    }

    private static SubmittedRequest request(String cpv, String topic, String reason) {
        return new SubmittedRequest(laptops(cpv, topic), null, HiringRoute.NONE, reason, false);
    }

    private static PurchaseRequest laptops(String cpv, String topic) {
        return Requests.about(topic).titled("Laptops").of(Nature.LEVERING).cpv(cpv).worth("60000").from(TODAY.plusMonths(6)).by("IT").made();
    }

    private static Strategy strategy() {
        return new Strategy(Procedure.MEERVOUDIG_ONDERHANDS, Variant.OPENBAAR, AwardMethod.BPKV, Criterion.of(40, 20), "Past", null, false, null, true, "inkoper");
    }

    private void stands(Grounds grounds) {
        when(dossiers.exploration(NUMBER)).thenAnswer(asked -> rules.explore(dossiers.get(NUMBER).purchase()));
        when(rows.held(NUMBER)).thenReturn(Optional.of(new DossierRow(1L, NUMBER,
                laptops("30213100", "ICT"),
                false, "opdrachtgever", TODAY, Phase.AANVRAAG, Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS, "ICT", "it", grounds.framework(), grounds.hiring(), grounds.labourShare(), false, null)));
        when(dossiers.get(NUMBER)).thenReturn(new Dossier(NUMBER,
                laptops("30213100", "ICT"),
                "ICT", false, "opdrachtgever", TODAY, Phase.AANVRAAG, Lane.LICHT, Procedure.ENKELVOUDIG_ONDERHANDS, grounds, false));
    }
}
