// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.jdbc;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.gate.Deviations;
import nl.mvoi.inkoop.gate.internal.theme.ThemeAnswer;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Json;
import org.springframework.stereotype.Service;

/** Deviations from the table, with the reasons that stand in the answers that asked for them. */
@Service
class StoredDeviations implements Deviations {

    private final DeviationStore rows;
    private final GateAnswers answers;
    private final Json json;

    StoredDeviations(DeviationStore rows, GateAnswers answers, ObjectMapper json) {
        this.rows = rows;
        this.answers = answers;
        this.json = new Json(json);
    }

    @Override
    public Map<DossierNumber, List<Deviation>> of(Collection<DossierNumber> dossiers) {
        List<DeviationRow> found = rows.of(dossiers);
        Map<Long, Map<String, String>> reasons = reasons(found);
        return found.stream().collect(Collectors.groupingBy(DeviationRow::dossier,
                Collectors.mapping(row -> row.toDeviation(reasons.getOrDefault(row.answerId(), Map.of())), Collectors.toList())));
    }

    /** By answer. Whoever deviates from the whole theme gives one reason for all of it. */
    private Map<Long, Map<String, String>> reasons(List<DeviationRow> found) {
        List<Long> asked = found.stream().filter(row -> !row.codes().isEmpty()).map(DeviationRow::answerId).toList();
        return answers.findByIdIn(asked).stream().collect(Collectors.toMap(GateAnswerRow::id,
                row -> json.read(row.answer(), ThemeAnswer.class).deviation().reasons()));
    }
}
