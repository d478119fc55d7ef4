// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import nl.mvoi.inkoop.access.Access;
import nl.mvoi.inkoop.access.Access.Reader;
import nl.mvoi.inkoop.access.Access.Sight;
import nl.mvoi.inkoop.access.Reach;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.OpenTasks;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Procedure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of a list and all of it, over a thousand dossiers that are played. */
class DossierListsTest {

    private static final int PRESENT = 1_000;

    private final Access access = mock(Access.class);
    private final List<Integer> asked = new ArrayList<>();
    private final DossierLists lists = new DossierLists(this::played, access, mock(OpenTasks.class), mock(People.class));

    DossierListsTest() {
        Sight all = new Sight(Set.of(Reach.ALL), Set.of(Reach.ALL));
        when(access.reader()).thenReturn(new Reader("manager", List.of(), Set.of(), Set.of(), all, all, all));
    }

    @Test
    void aPageTellsWhereTheNextGoesOnAndTheLastThatThereIsNone() {
        DossierLists.Page first = lists.page(DossierFilter.OWN, ListQuestion.FROM_THE_START, 25);
        assertThat(first.dossiers()).hasSize(25).first().extracting(ListedDossier::key).isEqualTo(1_000L);
        assertThat(first.next()).isEqualTo(976);

        assertThat(lists.page(DossierFilter.OWN, first.next(), 25).dossiers().get(0).key()).isEqualTo(975);
        assertThat(lists.page(DossierFilter.OWN, 26, 25).next()).isNull();
        assertThat(lists.page(DossierFilter.OWN, 1, 25).dossiers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"450, 450, true", "999, 999, true", "1000, 1000, false", "1001, 1000, false", "200, 200, true"})
    void allOfAListComesInPartsAndTellsWhetherThereIsMore(int most, int given, boolean more) {
        List<ListedDossier> all = new ArrayList<>();

        assertThat(lists.each(DossierFilter.OWN, most, page -> all.addAll(page.dossiers()))).isEqualTo(more);
        assertThat(all).extracting(ListedDossier::key).hasSize(given).doesNotHaveDuplicates();
        assertThat(asked).allSatisfy(size -> assertThat(size).isLessThanOrEqualTo(200));
    }

    private List<ListedDossier> played(ListQuestion question) {
        asked.add(question.most());
        long from = Math.min(question.before() - 1, PRESENT);
        return LongStream.iterate(from, key -> key > 0, key -> key - 1).limit(question.most()).mapToObj(DossierListsTest::dossier).toList();
    }

    private static ListedDossier dossier(long key) {
        return new ListedDossier(key, DossierNumber.of(2026, (int) key), "Inkoop", Phase.STRATEGIE, Lane.LICHT, Procedure.INHUUR, "Overig", Nature.DIENST,
                "Beheer", "opdrachtgever", LocalDate.EPOCH, LocalDate.EPOCH);
    }
}
