// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.mvoi.inkoop.access.AccessTable.Row;
import nl.mvoi.inkoop.access.Reach.Relation;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.platform.Groups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one table of who may know what, and the document that shows it. */
class AccessTableTest {

    private static final List<Relation> RELATIONS = List.of(new Relation(false, false, false, false), new Relation(true, false, false, false),
            new Relation(false, true, false, false), new Relation(false, false, true, false), new Relation(false, false, false, true),
            new Relation(true, true, true, true));

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theDocumentShowsTheTable(boolean awarded) {
        assertThat(AccessDocument.written(awarded)).isEqualTo(AccessDocument.expected(awarded));
    }

    @Test
    void theDocumentShowsWhoMayAddDocuments() {
        assertThat(AccessDocument.writtenAdding()).isEqualTo(AccessDocument.expectedAdding());
    }

    @Test
    void theDocumentShowsWhoMayCorrect() {
        assertThat(AccessDocument.writtenCorrecting()).isEqualTo(AccessDocument.expectedCorrecting());
    }

    @Test
    void theDocumentShowsWhoMovesAndSettlesWork() {
        assertThat(AccessDocument.writtenWork()).isEqualTo(AccessDocument.expectedWork());
    }

    @Test
    void nobodyCorrectsInARoleThatHisGroupDoesNotHave() {
        AccessTable.rows().forEach(row -> assertThat(row.correcting()).allSatisfy(role -> assertThat(role.group()).isEqualTo(row.group())));
    }

    @Test
    void everyGroupHasOneRow() {
        assertThat(AccessTable.rows().stream().map(Row::group)).doesNotHaveDuplicates().containsAll(Groups.ALL).hasSize(Groups.ALL.size() + 1);
    }

    @Test
    void nobodyKnowsASecretOfADossierThatDoesNotExistForThem() {
        for (Row row : AccessTable.rows()) {
            for (boolean awarded : new boolean[] {false, true}) {
                RELATIONS.stream().filter(relation -> !row.at(awarded).dossier().covers(relation)).forEach(relation -> {
                    for (Secret secret : Secret.values()) {
                        assertThat(row.at(awarded).of(secret).covers(relation)).as(row + " " + secret + " " + relation).isFalse();
                    }
                });
            }
        }
    }

    @Test
    void theAwardTakesNothingAway() {
        for (Row row : AccessTable.rows()) {
            for (Relation relation : RELATIONS) {
                assertThat(!row.before().dossier().covers(relation) || row.after().dossier().covers(relation)).as(row + " " + relation).isTrue();
                for (Secret secret : Secret.values()) {
                    assertThat(!row.before().of(secret).covers(relation) || row.after().of(secret).covers(relation))
                            .as(row + " " + secret + " " + relation).isTrue();
                }
            }
        }
    }
}
