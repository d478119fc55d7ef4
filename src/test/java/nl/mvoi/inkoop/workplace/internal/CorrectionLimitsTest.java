// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.access.Access;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.dossier.WayBack;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.tender.ReceivedBid;
import nl.mvoi.inkoop.tender.ReceivedBids;
import nl.mvoi.inkoop.tender.Round;
import nl.mvoi.inkoop.tender.Tenders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Until when a purchase can be corrected, from the records of the tender. */
class CorrectionLimitsTest {

    private static final DossierNumber NUMBER = DossierNumber.of("INK-2026-00001");

    private final Tenders tenders = mock(Tenders.class);
    private final ReceivedBids bids = mock(ReceivedBids.class);
    private final WayBack way = mock(WayBack.class);
    private final CorrectionLimits limits = new CorrectionLimits(mock(Access.class), tenders, bids, way);

    @BeforeEach
    void nothingIsOut() {
        when(tenders.round(NUMBER)).thenReturn(Round.whole(NUMBER, 1));
        when(tenders.publishedFingerprint(NUMBER)).thenReturn(Optional.empty());
        when(bids.of(NUMBER)).thenReturn(List.of());
    }

    @ParameterizedTest
    @EnumSource(names = {"AANVRAAG", "OPDRACHT", "STRATEGIE", "AANBESTEDING"})
    void beforeTheMarketIsAskedItCan(Phase phase) {
        assertThat(limits.tooLate(in(phase))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"GUNNING", "CONTRACT", "AFGESLOTEN", "INGETROKKEN", "MISLUKT", "NIET_INGEKOCHT"})
    void afterThatItCannot(Phase phase) {
        assertThat(limits.tooLate(in(phase))).isPresent();
    }

    @Test
    void whatIsPublishedIsFixedWhateverThePhaseSays() {
        when(tenders.publishedFingerprint(NUMBER)).thenReturn(Optional.of("2:ab"));

        assertThat(limits.tooLate(in(Phase.AANBESTEDING))).hasValueSatisfying(why -> assertThat(why).contains("al bekendgemaakt"));
    }

    @Test
    void aQuoteThatCameInWithoutPublishingFixesItToo() {
        when(bids.of(NUMBER)).thenReturn(List.of(mock(ReceivedBid.class)));

        assertThat(limits.tooLate(in(Phase.AANBESTEDING))).isPresent();
    }

    @Test
    void anEarlierRoundAskedTheMarketAlready() {
        when(tenders.round(NUMBER)).thenReturn(Round.whole(NUMBER, 2));

        assertThat(limits.tooLate(in(Phase.AANBESTEDING))).isPresent();
    }

    @Test
    void aPurchaseThatKnowsNoWayBackIsNotOfferedAsCorrectable() {
        when(way.unknown(NUMBER)).thenReturn(Optional.of("Deze inkoop begon eerder."));

        assertThat(limits.tooLate(in(Phase.STRATEGIE))).contains("Deze inkoop begon eerder.");
    }

    private static Dossier in(Phase phase) {
        return new Dossier(NUMBER, null, null, false, null, null, phase, null, null, null, false);
    }
}
