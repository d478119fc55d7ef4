// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.models;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every name of the models and forms that our code names is there. Who renames one in a model hears of it here, and not from
 * a dossier that stands still.
 */
class NamesInCodeTest {

    /** What other programs read of a process, whatever the models do with it: these are promised to them. */
    private static final Set<String> FOR_READERS = Set.of("dossierNummer", "fase", "baan", "onderwerp", "soort", "procedure",
            "poort", "thema", "poortResultaat");
    /** What the list of tasks shows on a card, whatever the form. */
    private static final Set<String> ON_CARDS = Set.of("inkoop", "teruggekomen");
    /** Known to processes of an earlier version, which may still run: the mail that waited when it was replaced. */
    private static final Set<String> OF_EARLIER_MODELS = Set.of("berichtVersturen", "berichtId");
    /** What the form of a gate asked and showed before each requirement was a row; tasks that were open then still have it. */
    private static final Set<String> OF_EARLIER_FORMS = Set.of("poortEisen", "minimumGenodigden", "eisKeuzes", "aanscherpingRijen", "gekozenEisen", "aanscherpingen",
            "eigenEis", "eigenEisGebruik", "eigenEisOperator", "eigenEisNorm", "eigenEisEenheid", "eigenEisBewijs", "eigenEisKpi");
    private static final Predicate<JavaSource> PROCESS = source -> source.isIn("process");

    private final ModelNames names = new ModelNames();
    private final JavaSources sources = new JavaSources();

    @Test
    void everyVariableThatCodeReadsOrSetsIsUsedByAModelOrAForm() {
        Map<String, Set<String>> named = sources.named("\\b(?:get|set|remove)Variable(?:Local)?\\(\\s*", source -> true);

        assertThat(named.keySet()).contains("poortUitkomst", "akkoordNodig");
        assertThat(unknown(named, names.variables(), FOR_READERS, ON_CARDS, OF_EARLIER_MODELS)).isEmpty();
    }

    @Test
    void everyVariableWhoseNameIsMadeOfAnElementIsUsedByAModel() {
        assertThat(names.elements("poortG[13-8]")).hasSize(7).allSatisfy(gate ->
                assertThat(names.variables()).contains(gate + "Gehaald"));
    }

    @Test
    void everyAnswerThatCodeReadsIsAFieldOfAForm() {
        Map<String, Set<String>> named = sources.named("\\banswers\\.\\w+\\(\\s*", source -> true);

        assertThat(named.keySet()).contains("beoordelingKeuze", "prijs");
        assertThat(unknown(named, names.fields(), OF_EARLIER_FORMS)).isEmpty();
    }

    /** Documents, calculations and framework agreements come in by the API, and pages of dossiers have forms of their own. */
    @Test
    void everyFieldThatSomethingIsRefusedAtIsAFieldOfAForm() {
        Map<String, Set<String>> named = sources.named("\\b(?:problems|gaps)\\.at\\(\\s*",
                source -> !source.file().toString().matches(".*/(document|access|workplace|correction|calculation|framework)/.*"));

        assertThat(named.keySet()).contains("afwijkingEinddatum", "contractEinde", "lotingWinnaar", "raamPerceel", "kwaliteitsscore");
        assertThat(unknown(named, names.fields())).isEmpty();
    }

    @Test
    void everyElementThatCodeNamesIsInAModel() {
        Map<String, Set<String>> named = sources.within("switch \\(element\\) \\{(.*?)\\};|element\\.equals\\(([^)]*)\\)"
                + "|String TASK = ([^;]*);|Set<String> REMINDED_ELSEWHERE = ([^;]*);|PHASES = ([^;]*);");

        assertThat(named.keySet()).contains("opdrachtUitwerken", "strategieOpstellen", "akkoordGeven", "faseGunning");
        assertThat(unknown(named, names.elements(".*"))).isEmpty();
    }

    @Test
    void everyProcessAndMessageThatCodeNamesIsInAModel() {
        Map<String, Set<String>> processes = sources.within("String \\w*PROCESS\\w* = ([^;]*);|List<String> WITHOUT_BIDS = ([^;]*);");
        Map<String, Set<String>> messages = sources.named("createMessageCorrelation\\(\\s*", source -> true);

        assertThat(processes.keySet()).contains("inkooptraject", "mvoi-poort");
        assertThat(unknown(processes, names.processes())).isEmpty();
        assertThat(messages).isNotEmpty();
        assertThat(unknown(messages, names.messages())).isEmpty();
    }

    /** What the questions above did not recognize as a name, but looks like one. */
    @Test
    void everyWordThatLooksLikeANameInWhatModelsCallIsKnownToAModelFormOrMail() {
        Map<String, Set<String>> named = sources.named("", PROCESS);
        named.keySet().removeIf(word -> !word.matches("[a-z]+\\d*[A-Z]\\w*"));

        assertThat(named).hasSizeGreaterThan(100);
        assertThat(unknown(named, names.all(), FOR_READERS, OF_EARLIER_MODELS, OF_EARLIER_FORMS)).isEmpty();
    }

    @SafeVarargs
    private static Set<String> unknown(Map<String, Set<String>> named, Set<String>... known) {
        return named.entrySet().stream().filter(entry -> Stream.of(known).noneMatch(names -> names.contains(entry.getKey())))
                .map(entry -> entry.getKey() + " in " + entry.getValue()).collect(toSet());
    }
}
