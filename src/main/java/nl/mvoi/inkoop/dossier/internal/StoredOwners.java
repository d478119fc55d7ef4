// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.OwnerRole;
import nl.mvoi.inkoop.dossier.Owners;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.dossier.jdbc.DossierRow;
import nl.mvoi.inkoop.dossier.jdbc.DossierStore;
import nl.mvoi.inkoop.dossier.jdbc.OwnerRepository;
import nl.mvoi.inkoop.dossier.jdbc.OwnerRow;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Missing;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.OncePerTransaction;
import nl.mvoi.inkoop.platform.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Owners from their table, which is read once per dossier in a transaction. */
@Service
class StoredOwners implements Owners {

    private static final List<String> RUNNING = Arrays.stream(Phase.values()).filter(Phase::isOpen).map(Enum::name).toList();

    private final OwnerRepository rows;
    private final DossierStore dossiers;
    private final Timeline timeline;
    private final People people;
    private final Clock clock;
    private final OncePerTransaction<DossierNumber, List<OwnerRow>> read = new OncePerTransaction<>();

    StoredOwners(OwnerRepository rows, DossierStore dossiers, Timeline timeline, People people, Clock clock) {
        this.rows = rows;
        this.dossiers = dossiers;
        this.timeline = timeline;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Map<OwnerRole, String> of(DossierNumber dossier) {
        Map<OwnerRole, String> now = new EnumMap<>(OwnerRole.class);
        rowsOf(dossier).forEach(row -> now.compute(row.role(), (role, before) -> row.person()));
        now.put(OwnerRole.OPDRACHTGEVER, row(dossier).requestedBy());
        return now;
    }

    @Override
    public List<Held> heldBy(String person) {
        Stream<Held> asClient = rows.clientOf(person, RUNNING).stream().map(number -> new Held(number, OwnerRole.OPDRACHTGEVER, person));
        return Stream.concat(asClient, rows.heldBy(person, RUNNING).stream().map(StoredOwners::held))
                .sorted(Comparator.comparing(held -> held.dossier().value())).toList();
    }

    @Override
    @Transactional
    public void appoint(DossierNumber dossier, OwnerRole role, String person, String reason) {
        String before = of(dossier).get(role);
        if (role == OwnerRole.OPDRACHTGEVER) {
            becomesClient(dossier, person);
        }
        add(new OwnerRow(null, dossier, role, person, OfficeClock.now(clock)));
        timeline.record(dossier, EventKind.EIGENAAR_AANGEWEZEN, role.title() + " is nu " + people.nameOf(person), reason,
                EventData.change(before, person).about(role.name(), null));
        if (role == OwnerRole.INKOPER && person.equals(of(dossier).get(OwnerRole.TWEEDE_INKOPER))) {
            leaveOpen(dossier, OwnerRole.TWEEDE_INKOPER, people.nameOf(person) + " is nu de inkoper.");
        }
    }

    @Override
    @Transactional
    public void leaveOpen(DossierNumber dossier, OwnerRole role, String reason) {
        String before = of(dossier).get(role);
        add(new OwnerRow(null, dossier, role, null, OfficeClock.now(clock)));
        timeline.record(dossier, EventKind.EIGENAAR_AANGEWEZEN, role.title() + " is nu niemand", reason, EventData.change(before, null).about(role.name(), null));
    }

    /** The first client has no row until there is another, and must be found when the question is who ever was the client. */
    private void becomesClient(DossierNumber dossier, String person) {
        DossierRow row = row(dossier);
        if (rowsOf(dossier).stream().noneMatch(one -> one.role() == OwnerRole.OPDRACHTGEVER)) {
            add(new OwnerRow(null, dossier, OwnerRole.OPDRACHTGEVER, row.requestedBy(),
                    row.openedOn().atStartOfDay(OfficeClock.ZONE).toOffsetDateTime()));
        }
        dossiers.setClient(dossier, person);
    }

    private void add(OwnerRow row) {
        List<OwnerRow> all = new ArrayList<>(rowsOf(row.dossier()));
        all.add(rows.save(row));
        read.keep(row.dossier(), List.copyOf(all));
    }

    private List<OwnerRow> rowsOf(DossierNumber dossier) {
        return read.get(dossier, rows::of);
    }

    private DossierRow row(DossierNumber dossier) {
        return dossiers.find(dossier).orElseThrow(Missing.in(dossier, "row"));
    }

    private static Held held(OwnerRow row) {
        return new Held(row.dossier(), row.role(), row.person());
    }
}
