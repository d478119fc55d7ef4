// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import nl.mvoi.inkoop.rules.internal.check.ProcurementMeaning;
import nl.mvoi.inkoop.tables.Finding;
import nl.mvoi.inkoop.tables.RuleTable;
import nl.mvoi.inkoop.tables.TableFolder;
import nl.mvoi.inkoop.tables.UnreadableTable;

/**
 * Checks the decision tables named on the command line, for policy staff. Starts no engine, no database and no server.
 */
public final class TableCommand {

    private static final String OPTION = "--controleer-tabel=";
    private static final int IN_ORDER = 0;
    private static final int FINDINGS = 1;

    private final List<String> files;

    private TableCommand(List<String> files) {
        this.files = files;
    }

    /** The command in these arguments; empty when they ask for something else. */
    public static Optional<TableCommand> in(String... arguments) {
        List<String> files = Arrays.stream(arguments).filter(argument -> argument.startsWith(OPTION))
                .map(argument -> argument.substring(OPTION.length())).toList();
        return files.isEmpty() ? Optional.empty() : Optional.of(new TableCommand(files));
    }

    /**
     * Checks each file and says in Dutch what is wrong with it.
     *
     * @return exit code: 0 when all is in order, 1 when something was found or a file cannot be read
     */
    public int run(PrintStream out) {
        boolean inOrder = true;
        for (String file : files) {
            inOrder &= check(file, out);
        }
        return inOrder ? IN_ORDER : FINDINGS;
    }

    private static boolean check(String file, PrintStream out) {
        if (file.isBlank()) {
            out.println("Noem achter " + OPTION + " het bestand dat u wilt controleren, zoals " + OPTION + "processes/procedure.dmn.");
            return false;
        }
        try {
            Path path = Path.of(file);
            TableFolder folder = TableFolder.of(path);
            boolean inOrder = true;
            for (RuleTable table : folder.read(path)) {
                List<Finding> findings = folder.check(new ProcurementMeaning(folder)).look(table);
                findings.forEach(out::println);
                out.println(summary(table, findings.size()));
                inOrder &= findings.isEmpty();
            }
            return inOrder;
        } catch (UnreadableTable e) {
            out.println(e.getMessage());
        } catch (InvalidPathException e) {
            out.println("Het bestand " + file + " bestaat niet.");
        }
        return false;
    }

    private static String summary(RuleTable table, int findings) {
        String start = "Tabel " + table.key() + ": " + table.rules().size() + (table.rules().size() == 1 ? " regel" : " regels")
                + " gecontroleerd, ";
        return start + switch (findings) {
            case 0 -> "alles is in orde.";
            case 1 -> "1 bevinding.";
            default -> findings + " bevindingen.";
        };
    }
}
