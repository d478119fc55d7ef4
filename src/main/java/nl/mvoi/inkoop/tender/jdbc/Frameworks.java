// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.dossier.CallOff;
import nl.mvoi.inkoop.platform.ChamberOfCommerceNumber;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.Procedure;
import nl.mvoi.inkoop.tender.Company;
import nl.mvoi.inkoop.tender.ForeignNumber;
import nl.mvoi.inkoop.tender.internal.framework.FrameworkAgreement;
import nl.mvoi.inkoop.tender.internal.framework.FrameworkAgreement.Lot;
import nl.mvoi.inkoop.tender.internal.framework.FrameworkAgreement.Promise;
import nl.mvoi.inkoop.tender.internal.framework.Usage;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/**
 * Framework agreements. Nothing is counted along: what is taken of one is a sum over the dossiers that call off, so that a withdrawal, another
 * estimate or a signature needs no second place.
 */
@Repository
public class Frameworks {

    private static final String USAGE = """
            select framework_number, sum(signed), sum(case when signed is null then greatest(estimated_value, awarded) else 0 end) from (
                select d.framework_number, d.estimated_value, coalesce((select max(b.price) from award_decision a join bid b on b.id = a.winner_bid
                    where a.dossier = d.number and a.reopened_at is null), 0) as awarded, case when d.phase in ('CONTRACT', 'AFGESLOTEN') then
                    (select sum(c.contract_value) from contract c where c.dossier = d.number and c.signed_on is not null) end as signed
                from dossier d where d.framework_number in (:numbers) and d.framework and d.procedure_code = :callOff and d.number <> :besides
                and d.phase not in ('INGETROKKEN', 'MISLUKT', 'NIET_INGEKOCHT')) called
            group by framework_number""";

    private final JdbcClient database;
    private final Suppliers suppliers;

    Frameworks(JdbcClient database, Suppliers suppliers) {
        this.database = database;
        this.suppliers = suppliers;
    }

    /** A row without what stands in other tables. */
    private record Row(long id, FrameworkAgreement agreement) {
    }

    /** A part of the framework with this id. */
    private record Part<T>(long framework, T value) {
    }

    /** A supplier as the register has him, in the lot of a framework. */
    private record InLot(int number, String name, Company supplier) {
    }

    /** Adds one with all that belongs to it. */
    public void add(FrameworkAgreement it, String by, OffsetDateTime at) {
        KeyHolder key = new GeneratedKeyHolder();
        database.sql("insert into framework_agreement (number, title, topic, begin_date, end_date, ceiling, used_before, call_off, recorded_by, recorded_at)"
                + " values (:number, :title, :topic, :begin, :end, :ceiling, :used, :callOff, :by, :at)")
                .param("number", it.number()).param("title", it.title()).param("topic", it.topic()).param("begin", it.begin()).param("end", it.end())
                .param("ceiling", it.ceiling()).param("used", it.usedBefore()).param("callOff", it.callOff().name()).param("by", by).param("at", at)
                .update(key, "id");
        long id = key.getKeyAs(Long.class);
        it.cpv().forEach(cpv -> database.sql("insert into framework_cpv (framework, cpv) values (:id, :cpv)").param("id", id).param("cpv", cpv).update());
        it.lots().forEach(lot -> add(id, lot));
        it.promises().forEach(one -> database.sql("insert into framework_requirement (framework, code, level, norm) values (:id, :code, :level, :norm)")
                .param("id", id).param("code", one.code()).param("level", one.level()).param("norm", one.norm()).update());
    }

    private void add(long id, Lot lot) {
        database.sql("insert into framework_lot (framework, number, name) values (:id, :number, :name)").param("id", id).param("number", lot.number())
                .param("name", lot.name()).update();
        for (int i = 0; i < lot.suppliers().size(); i++) {
            database.sql("insert into framework_supplier (framework, lot, supplier, position) values (:id, :lot, :supplier, :position)").param("id", id)
                    .param("lot", lot.number()).param("supplier", suppliers.idOf(lot.suppliers().get(i))).param("position", i).update();
        }
    }

    /** How many there are. */
    public long count() {
        return database.sql("select count(*) from framework_agreement").query(Long.class).single();
    }

    /** One page of them, newest first. */
    public List<FrameworkAgreement> page(int size, long skipped) {
        return whole(database.sql("select * from framework_agreement order by id desc offset :skipped rows fetch first :size rows only")
                .param("skipped", skipped).param("size", size).query(Frameworks::row).list());
    }

    /** The one with this number. */
    public Optional<FrameworkAgreement> find(String number) {
        return whole(database.sql("select * from framework_agreement where number = :number").param("number", number).query(Frameworks::row).list())
                .stream().findFirst();
    }

    /** Until this transaction ends nobody else holds the one with this number. */
    public void hold(String number) {
        database.sql("select id from framework_agreement where number = :number for update").param("number", number).query(Long.class).optional();
    }

    /** By number, what dossiers take of these; nothing where none does. @param besides dossier that is left out; null for none */
    public Map<String, Usage> usage(Collection<String> numbers, DossierNumber besides) {
        Map<String, Usage> found = new HashMap<>();
        if (!numbers.isEmpty()) {
            database.sql(USAGE).param("numbers", numbers).param("callOff", Procedure.NADERE_OVEREENKOMST.name())
                    .param("besides", besides == null ? "" : besides.value()).query(row -> {
                BigDecimal signed = row.getBigDecimal(2);
                found.put(row.getString(1), new Usage(signed == null ? BigDecimal.ZERO : signed, row.getBigDecimal(3)));
            });
        }
        return found;
    }

    private List<FrameworkAgreement> whole(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Long> ids = rows.stream().map(Row::id).toList();
        Map<Long, List<String>> cpv = parts("select framework, cpv from framework_cpv where framework in (:ids) order by cpv", ids, (row, at) -> row.getString("cpv"));
        Map<Long, List<InLot>> lots = parts("""
                select l.framework, l.number, l.name, s.name as supplier, s.coc_number, s.country, s.foreign_number from framework_lot l
                join framework_supplier fs on fs.framework = l.framework and fs.lot = l.number join supplier s on s.id = fs.supplier
                where l.framework in (:ids) order by l.number, fs.position""", ids, Frameworks::inLot);
        Map<Long, List<Promise>> promises = parts("select framework, code, level, norm from framework_requirement where framework in (:ids) order by code", ids,
                (row, at) -> new Promise(row.getString("code"), row.getObject("level", Integer.class), row.getBigDecimal("norm")));
        return rows.stream().map(row -> row.agreement().with(cpv.getOrDefault(row.id(), List.of()), lots(lots.getOrDefault(row.id(), List.of())),
                promises.getOrDefault(row.id(), List.of()))).toList();
    }

    private <T> Map<Long, List<T>> parts(String sql, List<Long> ids, RowMapper<T> mapper) {
        return database.sql(sql).param("ids", ids).query((row, at) -> new Part<>(row.getLong("framework"), mapper.mapRow(row, at))).list().stream()
                .collect(Collectors.groupingBy(Part::framework, Collectors.mapping(Part::value, Collectors.toList())));
    }

    private static InLot inLot(ResultSet row, int at) throws SQLException {
        String number = row.getString("coc_number");
        String foreign = row.getString("foreign_number");
        return new InLot(row.getInt("number"), row.getString("name"), new Company(row.getString("supplier"),
                number == null ? null : ChamberOfCommerceNumber.read(number).orElse(null),
                foreign == null ? null : new ForeignNumber(row.getString("country"), foreign)));
    }

    private static List<Lot> lots(List<InLot> suppliers) {
        Map<Integer, List<InLot>> byNumber = suppliers.stream().collect(Collectors.groupingBy(InLot::number, TreeMap::new, Collectors.toList()));
        return byNumber.entrySet().stream().map(lot -> new Lot(lot.getKey(), lot.getValue().get(0).name(), lot.getValue().stream().map(InLot::supplier).toList()))
                .toList();
    }

    private static Row row(ResultSet row, int at) throws SQLException {
        return new Row(row.getLong("id"), new FrameworkAgreement(row.getString("number"), row.getString("title"), List.of(), row.getString("topic"),
                row.getObject("begin_date", LocalDate.class), row.getObject("end_date", LocalDate.class), row.getBigDecimal("ceiling"),
                row.getBigDecimal("used_before"), CallOff.valueOf(row.getString("call_off")), List.of(), List.of()));
    }
}
