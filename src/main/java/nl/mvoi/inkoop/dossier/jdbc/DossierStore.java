// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.jdbc;

import java.util.Optional;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OncePerTransaction;
import nl.mvoi.inkoop.platform.engine.task.OpenTaskSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dossiers, each read once in a transaction: a single step of a process asks for the same one many times. */
@Component
public class DossierStore {

    private static final String BY_NUMBER = "select * from dossier where number = ";
    private static final String HELD = " for update";

    private final DossierRepository rows;
    private final JdbcClient database;
    private final DossierTexts texts;
    private final DossierColumns columns = new DossierColumns();
    private final OncePerTransaction<DossierNumber, Optional<DossierRow>> read = new OncePerTransaction<>();

    DossierStore(DossierRepository rows, JdbcClient database, DossierTexts texts) {
        this.rows = rows;
        this.database = database;
        this.texts = texts;
    }

    /** As it was when this transaction first read it. */
    public Optional<DossierRow> find(DossierNumber number) {
        return read.get(number, this::read);
    }

    private Optional<DossierRow> read(DossierNumber number) {
        return database.sql(BY_NUMBER + ":number").param("number", number.value()).query(columns).optional();
    }

    /** As it stands in the table at this moment: for who is about to change it, since a row is written as a whole. */
    public Optional<DossierRow> current(DossierNumber number) {
        read.forget(number);
        return find(number);
    }

    /** The same, and until this transaction ends nobody else holds or changes it. */
    public Optional<DossierRow> held(DossierNumber number) {
        return kept(database.sql(BY_NUMBER + ":number" + HELD).param("number", number.value()).query(columns).optional());
    }

    /** Until this transaction ends nobody else holds or changes the dossier of an open task. @param task id */
    public void holdOf(String task) {
        kept(database.sql(BY_NUMBER + "(" + OpenTaskSql.NUMBER + ")" + HELD).param("task", task).query(columns).optional());
    }

    private Optional<DossierRow> kept(Optional<DossierRow> held) {
        held.ifPresent(row -> read.keep(row.number(), held));
        return held;
    }

    /** Writes what is bought in another way. */
    public void correct(DossierRow row) {
        texts.change(row.id(), row.number(), row.request().title());
        save(row);
    }

    /** Adds it, or writes it as a whole in the place of the row with the same id. */
    public DossierRow save(DossierRow row) {
        DossierRow saved = rows.save(row);
        if (row.id() == null) {
            texts.add(saved.id(), saved.number(), saved.request().title());
        }
        read.keep(saved.number(), Optional.of(saved));
        return saved;
    }

    /** Moves it to another phase, and writes nothing else. */
    public void setPhase(DossierNumber number, Phase phase) {
        rows.setPhase(number, phase);
        read.adjust(number, row -> row.map(before -> before.in(phase)));
    }

    /** Gives it another client, and writes nothing else. */
    public void setClient(DossierNumber number, String person) {
        rows.setClient(number, person);
        read.forget(number);
    }

    /** Keeps whether bidders have been told who wins. */
    public void setAwarded(DossierNumber number, boolean awarded) {
        rows.setAwarded(number, awarded);
        read.forget(number);
    }
}
