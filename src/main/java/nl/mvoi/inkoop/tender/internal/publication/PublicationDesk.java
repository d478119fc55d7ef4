// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.dossier.CriteriaFingerprint;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Facts;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.Missing;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.tender.Invitee;
import nl.mvoi.inkoop.tender.KnownSuppliers;
import nl.mvoi.inkoop.tender.MinimumTerms;
import nl.mvoi.inkoop.tender.Preparation;
import nl.mvoi.inkoop.tender.Publication;
import nl.mvoi.inkoop.tender.internal.TenderRecords;
import nl.mvoi.inkoop.tender.internal.round.Rounds;
import org.springframework.stereotype.Service;

/** Prepares and makes the publication or invitation of this round. */
@Service
public class PublicationDesk {

    private final TenderRecords records;
    private final Rounds rounds;
    private final MinimumTerms terms;
    private final PublicationDecider decider;
    private final Facts facts;
    private final Timeline timeline;
    private final Dossiers dossiers;
    private final CurrentUser user;
    private final Clock clock;

    public PublicationDesk(TenderRecords records, Rounds rounds, MinimumTerms terms, PublicationDecider decider, Facts facts, Timeline timeline,
                           Dossiers dossiers, CurrentUser user, Clock clock) {
        this.records = records;
        this.rounds = rounds;
        this.terms = terms;
        this.decider = decider;
        this.facts = facts;
        this.timeline = timeline;
        this.dossiers = dossiers;
        this.user = user;
        this.clock = clock;
    }

    /** The publication of this round, prepared or done. */
    public Optional<Publication> of(DossierNumber dossier) {
        return records.publication(rounds.current(dossier));
    }

    /** The publication of this round, which must be there. */
    public Publication current(DossierNumber dossier) {
        return of(dossier).orElseThrow(Missing.in(dossier, "publication in this round"));
    }

    /** Keeps what the buyer prepared; an earlier preparation of this round is replaced. */
    public void prepare(DossierNumber dossier, Preparation prepared) {
        Long id = of(dossier).map(Publication::id).orElse(null);
        String recognised = recognised(prepared.considered());
        records.keep(new Publication(id, rounds.current(dossier), terms.asked(dossier).variant(), prepared, user.idOrSystem(), OfficeClock.now(clock),
                null, null, null, null, null, null));
        LocalDate closing = prepared.days().closing();
        timeline.record(dossier, EventKind.PUBLICATIE_VOORBEREID, "Publicatie voorbereid", "Sluitingsdatum " + DutchFormat.day(closing) + "."
                + prepared.shorter().sentence(), EventData.on(closing));
        if (!prepared.considered().isEmpty()) {
            timeline.record(dossier, EventKind.GENODIGDEN_GEKOZEN, Secret.BIDS, "Genodigden gekozen", chosen(prepared) + recognised);
        }
    }

    private static String chosen(Preparation prepared) {
        Map<Boolean, List<Invitee>> considered = prepared.considered().stream().collect(Collectors.partitioningBy(Invitee::invited));
        String invited = "Uitgenodigd: " + list(considered.get(true)) + ".";
        return (considered.get(false).isEmpty() ? invited : invited + " Overwogen en niet uitgenodigd: " + list(considered.get(false)) + ".")
                + prepared.noSmallOrSocialInWords().map(why -> " " + why).orElse("");
    }

    private static String list(List<Invitee> invitees) {
        return invitees.stream().map(one -> one.company().line() + (one.reason() == null ? "" : " (" + one.reason() + ")")).collect(Collectors.joining("; "));
    }

    /** Says of whom we have a record under another spelling; asked before these spellings are kept. */
    private String recognised(List<Invitee> considered) {
        return considered.stream().map(Invitee::company).flatMap(written -> records.supplier(written).map(KnownSuppliers.Known::company)
                        .filter(known -> !known.name().equals(written.name()))
                        .map(known -> " " + written.name() + " kennen wij als " + known.line() + ".").stream())
                .collect(Collectors.joining());
    }

    /**
     * Publishes what was prepared; nobody corrects what is bought at the same moment.
     *
     * @param fingerprint of the requirements as they stand now
     * @return the last day on which bids may come in
     */
    public LocalDate publish(DossierNumber dossier, String fingerprint) {
        dossiers.hold(dossier);
        Publication published = current(dossier).published(fingerprint, dossiers.strategy(dossier).map(CriteriaFingerprint::of).orElse(null),
                user.idOrSystem(), OfficeClock.now(clock));
        records.keep(published);
        PublicationOutcome outcome = facts.decide(dossier, decider, facts(published));
        String event = published.invited().isEmpty() ? "Aanbesteding gepubliceerd" : "Partijen uitgenodigd";
        timeline.record(dossier, EventKind.GEPUBLICEERD, event, "Inschrijven kan tot en met " + DutchFormat.day(published.closingDate()) + ".",
                EventData.on(published.closingDate()).came(outcome.wijze()));
        return published.closingDate();
    }

    private PublicationFacts facts(Publication it) {
        MinimumTerms.Asked asked = terms.asked(it.round().dossier());
        return new PublicationFacts(it.round().number(), asked.procedure(), asked.variant(), it.prepared().shorter().why(), it.sendingDate(),
                it.closingDate(), it.invited().size(), it.fingerprint());
    }
}
