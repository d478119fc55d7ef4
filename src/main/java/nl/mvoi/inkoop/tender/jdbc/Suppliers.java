// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.jdbc;

import java.sql.Types;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.platform.ChamberOfCommerceNumber;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.tender.Company;
import nl.mvoi.inkoop.tender.CompanySize;
import nl.mvoi.inkoop.tender.ForeignNumber;
import nl.mvoi.inkoop.tender.KnownSuppliers;
import nl.mvoi.inkoop.tender.SupplierDetails;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Companies that were considered for an invitation, bid or have a contract, one record each. A company is known by its number, or by its name in any spelling as long as
 * no number is known; a number that becomes known is added to the record. Companies with one name and two numbers are two.
 */
@Component
class Suppliers {

    private final JdbcClient database;
    private final TransactionTemplate apart;

    /** A row as far as a company is recognised by it. */
    private record Named(long id, String name) {
    }

    /** A row as far as it tells more of a company. */
    private record Described(long id, String contactPerson, String contactEmail, String companySize, Boolean impactEntrepreneur) {

        private SupplierDetails details() {
            return new SupplierDetails(contactPerson, contactEmail, Codes.read(CompanySize.class, companySize), impactEntrepreneur);
        }
    }

    /** A row with all that people read of it. */
    private record Whole(long id, String name, String cocNumber, String country, String foreignNumber, String contactPerson, String contactEmail,
                         String companySize, Boolean impactEntrepreneur) {

        private KnownSuppliers.Known known() {
            return new KnownSuppliers.Known(id, new Company(name, cocNumber == null ? null : new ChamberOfCommerceNumber(cocNumber),
                    foreignNumber == null ? null : new ForeignNumber(country, foreignNumber)),
                    new Described(id, contactPerson, contactEmail, companySize, impactEntrepreneur).details());
        }
    }

    Suppliers(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** The id of the record of a company, which is made when there is none. */
    long idOf(Company company) {
        return known(company).orElseGet(() -> added(company));
    }

    /** Only what is told now takes the place of what was known; whoever tells it at the same moment waits, and comes last. */
    void describe(long id, SupplierDetails told) {
        if (!told.equals(SupplierDetails.NONE)) {
            database.sql("update supplier set contact_person = coalesce(:person, contact_person), contact_email = coalesce(:email, contact_email),"
                    + " company_size = coalesce(:size, company_size), impact_entrepreneur = coalesce(:impact, impact_entrepreneur) where id = :id").param("person", told.contactPerson())
                    .param("email", told.contactEmail()).param("size", Codes.of(told.size()))
                    .param("impact", told.impactEntrepreneur(), Types.BOOLEAN).param("id", id).update();
        }
    }

    void forgetContact(long id) {
        database.sql("update supplier set contact_person = null, contact_email = null where id = :id").param("id", id).update();
    }

    /** A size that this version does not know reads as none. */
    Map<Long, SupplierDetails> details(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : database.sql("select id, contact_person, contact_email, company_size, impact_entrepreneur from supplier"
                + " where id in (:ids)")
                .param("ids", ids).query(Described.class).list().stream().collect(Collectors.toMap(Described::id, Described::details));
    }

    /** The record of a company; nothing is made or added. */
    Optional<KnownSuppliers.Known> find(Company company) {
        return (company.isNumbered() ? byNumber(company) : byName(company)).map(id -> database.sql("select id, name, coc_number, country,"
                + " foreign_number, contact_person, contact_email, company_size, impact_entrepreneur from supplier where id = ?").param(id)
                .query(Whole.class).single().known());
    }

    private Optional<Long> known(Company company) {
        return !company.isNumbered() ? byName(company)
                : byNumber(company).or(() -> byName(company).filter(id -> isNumbered(id, company)));
    }

    private Optional<Long> byNumber(Company company) {
        return company.number() != null
                ? database.sql("select id from supplier where coc_number = ?").param(company.number().digits()).query(Long.class).optional()
                : database.sql("select id from supplier where country = ? and foreign_number = ?")
                        .params(company.foreign().country(), company.foreign().number()).query(Long.class).optional();
    }

    /** Where both are known, the record with the same legal form goes before that without one. */
    private Optional<Long> byName(Company company) {
        return database.sql("select id, name from supplier where name_key = :key and coc_number is null and foreign_number is null"
                + " order by case when legal_form = :form then 0 else 1 end, id").param("key", company.key()).param("form", company.legalForm())
                .query(Named.class).list().stream().filter(row -> new Company(row.name(), null).is(company)).map(Named::id).findFirst();
    }

    /** Adds a number to a record, unless somebody else did so at the same moment. */
    private boolean isNumbered(long id, Company company) {
        return unlessThere(() -> numbers(database.sql("update supplier set coc_number = :number, country = :country, foreign_number = :foreign"
                + " where id = :id and coc_number is null and foreign_number is null"), company).param("id", id).update())
                .filter(rows -> rows == 1).isPresent();
    }

    private static StatementSpec numbers(StatementSpec statement, Company company) {
        ForeignNumber foreign = company.foreign();
        return statement.param("number", company.number() == null ? null : company.number().digits(), Types.VARCHAR)
                .param("country", foreign == null ? null : foreign.country(), Types.VARCHAR)
                .param("foreign", foreign == null ? null : foreign.number(), Types.VARCHAR);
    }

    /** Whoever adds the same company at the same moment waits until the first one is done, and takes the record of that one. */
    private long added(Company company) {
        return unlessThere(() -> add(company)).or(() -> known(company))
                .orElseThrow(() -> new IllegalStateException("A company that is there cannot be found: " + company));
    }

    private long add(Company company) {
        KeyHolder id = new GeneratedKeyHolder();
        numbers(database.sql("insert into supplier (name, name_key, legal_form, coc_number, country, foreign_number)"
                + " values (:name, :key, :form, :number, :country, :foreign)"), company).param("name", company.name()).param("key", company.key())
                .param("form", company.legalForm()).update(id, "id");
        return id.getKeyAs(Long.class);
    }

    /** Apart from the rest of the transaction, which goes on when the same company turns out to be there. */
    private <T> Optional<T> unlessThere(Supplier<T> write) {
        try {
            return Optional.ofNullable(apart.execute(status -> write.get()));
        } catch (DuplicateKeyException there) {
            return Optional.empty();
        }
    }
}
