// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal.stretch;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.dossier.internal.stretch.Stretch.Kind;
import nl.mvoi.inkoop.dossier.internal.stretch.Stretch.Market;
import nl.mvoi.inkoop.platform.Codes;

/** The stretches of one dossier: each event begins some and ends others. The same whether events come one by one or all at once. */
public final class Stretches {

    private final List<Stretch> all;

    /** @param open what goes on */
    public Stretches(List<Stretch> open) {
        all = new ArrayList<>(open);
    }

    /** Those that went on and those that came, as they are now. */
    public List<Stretch> all() {
        return List.copyOf(all);
    }

    /** Takes the next event. */
    public void take(EventKind kind, OffsetDateTime at, EventData data) {
        switch (kind) {
            case DOSSIER_AANGELEGD -> begin(Kind.FASE, Phase.AANVRAAG.name(), null, at);
            case FASE_VERANDERD -> move(data.oud(), data.nieuw(), at);
            case TERUG_NAAR_OPDRACHTGEVER -> stop(one -> one.kind() == Kind.TAAK, at);
            case TAAK_GEOPEND, TAAK_TERUGGEKOMEN -> begin(Kind.TAAK, data.taak(), data.thema(), at);
            case TAAK_AFGEROND -> end(Kind.TAAK, data.taak(), data.thema(), at);
            case GEPUBLICEERD -> begin(Kind.MARKT, Market.INSCHRIJVEN.name(), null, at);
            case SLUITING_BEREIKT -> end(Kind.MARKT, Market.INSCHRIJVEN.name(), null, at);
            case GUNNING_BESLIST -> {
                // Without a last day there is no standstill; of an award from before events had data nobody knows.
                if (data.dag() != null) {
                    begin(Kind.MARKT, Market.OPSCHORTING.name(), null, at);
                }
            }
            case OPSCHORTING_VERSTREKEN -> end(Kind.MARKT, Market.OPSCHORTING.name(), null, at);
            case GUNNING_INGETROKKEN -> stop(one -> one.what().equals(Market.OPSCHORTING.name()), at);
            default -> { }
        }
    }

    /** A phase takes along what began in it; in a phase that is the end nothing goes on but that phase. */
    private void move(String from, String to, OffsetDateTime at) {
        Phase entered = Codes.read(Phase.class, to);
        if (entered == null) {
            return;
        }
        stop(one -> one.kind() != Kind.FASE, at);
        end(Kind.FASE, from, null, at);
        stop(one -> one.kind() == Kind.FASE, at);
        begin(Kind.FASE, to, null, at);
    }

    private void begin(Kind kind, String what, String theme, OffsetDateTime at) {
        if (what != null) {
            all.add(Stretch.begun(kind, what, theme, at));
        }
    }

    /** The last that began ends; when none did, that one ended is all that is known. */
    private void end(Kind kind, String what, String theme, OffsetDateTime at) {
        if (what == null) {
            return;
        }
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).isOpen() && all.get(i).isOf(kind, what, theme)) {
                end(i, at, true);
                return;
            }
        }
        all.add(new Stretch(null, kind, what, theme, null, at, true, 0));
    }

    private void stop(Predicate<Stretch> which, OffsetDateTime at) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isOpen() && which.test(all.get(i))) {
                end(i, at, false);
            }
        }
    }

    private void end(int which, OffsetDateTime at, boolean asItShould) {
        Stretch ended = all.get(which).ended(at, asItShould);
        all.set(which, ended);
        if (ended.kind() == Kind.MARKT && ended.seconds() != null) {
            all.replaceAll(one -> one.kind() == Kind.FASE && one.isOpen() ? one.withMarket(ended.seconds()) : one);
        }
    }
}
