// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.mvoi.inkoop.rules.DocumentRules;
import nl.mvoi.inkoop.rules.DocumentRules.FileType;
import nl.mvoi.inkoop.rules.DocumentRules.GivesAway;
import nl.mvoi.inkoop.rules.DocumentRules.Kind;
import nl.mvoi.inkoop.testing.DeployedRules;
import org.junit.jupiter.api.Test;

/** What documents and files there may be. */
class DocumentRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final DocumentRules rules = new DocumentTables(DeployedRules.decisions());

    @Test
    void everyKindSaysWhatItGivesAwayAndWhetherItMayBeOpen() {
        assertThat(rules.kinds(TODAY)).extracting(Kind::code, Kind::secret, Kind::mayBeOpen).map(Object::toString).containsExactly(
                "(\"KOSTENRAMING\", RAMING, false)", "(\"MARKTONDERZOEK\", RAMING, true)", "(\"AANBESTEDINGSSTUK\", RAMING, true)",
                "(\"INLICHTINGEN\", INSCHRIJVINGEN, true)", "(\"INSCHRIJVING\", INHOUD, false)", "(\"KWALITEITSSTUK\", KWALITEIT, false)",
                "(\"BEWIJSSTUK\", INSCHRIJVINGEN, true)",
                "(\"BEOORDELING\", INSCHRIJVINGEN, false)", "(\"ADVIES\", INSCHRIJVINGEN, true)", "(\"GUNNINGSBRIEF\", INSCHRIJVINGEN, false)",
                "(\"CONTRACTSTUK\", INSCHRIJVINGEN, true)", "(\"MEETRAPPORT\", INSCHRIJVINGEN, true)", "(\"CORRESPONDENTIE\", INSCHRIJVINGEN, true)",
                "(\"OVERIG\", INSCHRIJVINGEN, true)");
    }

    @Test
    void theContentOfABidIsNeverOpen() {
        assertThat(rules.kinds(TODAY)).filteredOn(kind -> Set.of(GivesAway.INHOUD, GivesAway.KWALITEIT).contains(kind.secret())).hasSize(2).noneMatch(Kind::mayBeOpen);
    }

    @Test
    void anAssessorReadsABidWithoutItsPriceAndNeverTheBidItself() {
        assertThat(rules.kinds(TODAY)).filteredOn(kind -> List.of("INSCHRIJVING", "KWALITEITSSTUK").contains(kind.code())).extracting(Kind::secret)
                .containsExactly(GivesAway.INHOUD, GivesAway.KWALITEIT);
    }

    @Test
    void onlyEvidenceIsAskedHowLongItCounts() {
        assertThat(rules.kinds(TODAY)).filteredOn(Kind::expires).extracting(Kind::code).containsExactly("BEWIJSSTUK");
    }

    @Test
    void everyTypeHasOneExtension() {
        assertThat(rules.fileTypes(TODAY)).extracting(FileType::extension).doesNotHaveDuplicates()
                .containsExactly("pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "png", "jpg", "jpeg", "txt", "csv");
        assertThat(rules.fileTypes(TODAY)).filteredOn(type -> type.extension().equals("csv")).containsExactly(
                new FileType("csv", "text/csv", "text/plain", "tabel in tekst (CSV)"));
    }

    @Test
    void beforeTheTablesBeginThereIsNothing() {
        assertThat(rules.kinds(LocalDate.of(2021, 12, 31))).isEmpty();
        assertThat(rules.fileTypes(LocalDate.of(2021, 12, 31))).isEmpty();
    }
}
