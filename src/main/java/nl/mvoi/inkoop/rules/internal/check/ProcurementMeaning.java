// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import nl.mvoi.inkoop.rules.internal.cpv.CpvCatalogue;
import nl.mvoi.inkoop.tables.RuleTable;
import nl.mvoi.inkoop.tables.RuleTable.Rule;
import nl.mvoi.inkoop.tables.TableCheck;
import nl.mvoi.inkoop.tables.TableFolder;
import nl.mvoi.inkoop.tables.TableMeaning;

/** What the tables are about: themes, topics, CPV codes, norms, and the sources of policy. */
public final class ProcurementMeaning implements TableMeaning {

    private static final String CPV_FACT = "cpvCode";
    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(366);

    private final KnownCodes codes;
    private final NumberedCodes cpv = new CpvCatalogue();

    /** @param folder has the tables that define the codes */
    public ProcurementMeaning(TableFolder folder) {
        this.codes = new KnownCodes(folder::neighbour);
    }

    @Override
    public Optional<Set<String>> codes(RuleTable asking, String column) {
        return codes.of(asking, column);
    }

    @Override
    public Optional<NumberedCodes> numbered(String fact) {
        return fact.equals(CPV_FACT) ? Optional.of(cpv) : Optional.empty();
    }

    @Override
    public Optional<BigDecimal> most(RuleTable table, Rule rule, String answer) {
        String name = answer.toLowerCase(Locale.ROOT);
        if (name.endsWith("dagen")) {
            return Optional.of(MOST_DAYS);
        }
        boolean share = name.contains("percentage") || name.endsWith("aandeel")
                || Share.isShare(table.answer(rule, "eenheid").orElse(""));
        return share ? Optional.of(Share.ALL) : Optional.empty();
    }

    @Override
    public List<TableCheck> checks() {
        return List.of(new YearCheck(), new SourceCheck(), new CodeCheck(codes), new RequirementCheck(), new NormTextCheck(),
                new NormDirectionCheck(), new LabelCheck(codes), new DepartmentCheck());
    }
}
