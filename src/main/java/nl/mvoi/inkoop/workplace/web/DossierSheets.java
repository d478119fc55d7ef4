// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.access.Access.Known;
import nl.mvoi.inkoop.access.Access;
import nl.mvoi.inkoop.document.Adding;
import nl.mvoi.inkoop.document.Document;
import nl.mvoi.inkoop.document.Documents;
import nl.mvoi.inkoop.dossier.Assignment;
import nl.mvoi.inkoop.dossier.CorrectionGate;
import nl.mvoi.inkoop.dossier.Criterion;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Facts;
import nl.mvoi.inkoop.dossier.Phase;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.gate.AdoptedRequirements.AdoptedRequirement;
import nl.mvoi.inkoop.gate.AdoptedRequirements;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DutchFormat;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.OpenTasks.Waiting;
import nl.mvoi.inkoop.platform.OpenTasks;
import nl.mvoi.inkoop.platform.People;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import nl.mvoi.inkoop.rules.Choice;
import nl.mvoi.inkoop.rules.DocumentRules;
import nl.mvoi.inkoop.rules.Exploration.Requirement;
import nl.mvoi.inkoop.rules.Exploration.ThemeAdvice;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.Norm;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.rules.Theme;
import nl.mvoi.inkoop.rules.Use;
import nl.mvoi.inkoop.tender.Closing;
import nl.mvoi.inkoop.workplace.internal.Question;
import nl.mvoi.inkoop.workplace.internal.QuestionDesk;
import nl.mvoi.inkoop.workplace.web.DossierSheet.AnswerLine;
import nl.mvoi.inkoop.workplace.web.DossierSheet.ApprovalLine;
import nl.mvoi.inkoop.workplace.web.DossierSheet.Askable;
import nl.mvoi.inkoop.workplace.web.DossierSheet.AwardPart;
import nl.mvoi.inkoop.workplace.web.DossierSheet.ContractLine;
import nl.mvoi.inkoop.workplace.web.DossierSheet.CriterionLine;
import nl.mvoi.inkoop.workplace.web.DossierSheet.DeviationLine;
import nl.mvoi.inkoop.workplace.web.DossierSheet.DocumentLine;
import nl.mvoi.inkoop.workplace.web.DossierSheet.EventLine;
import nl.mvoi.inkoop.workplace.web.DossierSheet.FactsLine;
import nl.mvoi.inkoop.workplace.web.DossierSheet.Pair;
import nl.mvoi.inkoop.workplace.web.DossierSheet.QuestionLine;
import nl.mvoi.inkoop.workplace.web.DossierSheet.RequirementLine;
import nl.mvoi.inkoop.workplace.web.DossierSheet.TaskLine;
import nl.mvoi.inkoop.workplace.web.DossierSheet.ThemePart;
import nl.mvoi.inkoop.workplace.web.DossierSheet.TimelinePart;
import nl.mvoi.inkoop.workplace.web.DossierView.ApprovalView;
import nl.mvoi.inkoop.workplace.web.DossierView.AwardView;
import nl.mvoi.inkoop.workplace.web.DossierView.ContractView;
import nl.mvoi.inkoop.workplace.web.DossierView.CriterionView;
import nl.mvoi.inkoop.workplace.web.DossierView.DeviationView;
import nl.mvoi.inkoop.workplace.web.DossierView.KpiView;
import nl.mvoi.inkoop.workplace.web.DossierView.TenderView;
import org.springframework.stereotype.Component;

/** Writes the page of a dossier from what the API tells of it, with what only people need beside it. */
@Component
class DossierSheets {

    private final Views views;
    private final Dossiers dossiers;
    private final AdoptedRequirements requirements;
    private final Documents documents;
    private final DocumentRules documentRules;
    private final Adding adding;
    private final Timeline timeline;
    private final Facts facts;
    private final OpenTasks tasks;
    private final Closing closing;
    private final QuestionDesk questions;
    private final CorrectionGate corrections;
    private final People people;
    private final Access access;
    private final RuleLibrary rules;
    private final Wording wording;

    DossierSheets(Views views, Dossiers dossiers, AdoptedRequirements requirements, Documents documents, DocumentRules documentRules, Adding adding,
                  Timeline timeline, Facts facts, OpenTasks tasks, Closing closing, QuestionDesk questions, CorrectionGate corrections, People people, Access access, RuleLibrary rules, Wording wording) {
        this.views = views;
        this.dossiers = dossiers;
        this.requirements = requirements;
        this.documents = documents;
        this.documentRules = documentRules;
        this.adding = adding;
        this.timeline = timeline;
        this.facts = facts;
        this.tasks = tasks;
        this.closing = closing;
        this.questions = questions;
        this.corrections = corrections;
        this.people = people;
        this.access = access;
        this.rules = rules;
        this.wording = wording;
    }

    /**
     * What the reader looks for on the timeline; empty for everything.
     *
     * @param kind   code of an {@link EventGroup}
     * @param person user id
     */
    record Sought(String kind, String person) {

        boolean fits(Timeline.Event event) {
            return (kind.isEmpty() || EventGroup.of(event.kind()).code().equals(kind)) && (person.isEmpty() || event.by().equals(person));
        }
    }

    DossierSheet of(Dossier dossier, Known known, Sought sought) {
        DossierNumber number = dossier.number();
        DossierView view = views.of(dossier, known);
        List<Timeline.Event> events = timeline.of(number);
        List<Waiting> waiting = tasks.of(List.of(number));
        List<Question> asked = questions.of(number);
        Map<String, String> names = names(dossier, view, events, waiting, asked);
        Exploration proposed = dossiers.exploration(number);
        Optional<Assignment> goals = dossiers.assignment(number);
        return new DossierSheet(number.value(), view.titel(), dossier.request().need(), about(dossier, view, proposed, names),
                StepLine.of(dossier.phase(), events), waiting.stream().map(one -> task(one, names)).toList(), idle(dossier), GateMatrix.of(view.poorten()),
                themes(number, known, proposed, goals), otherGoals(goals), isCorrectable(dossier), view.afwijkingen().stream().map(one -> deviation(one, dossier.openedOn(), names)).toList(),
                view.akkoorden().stream().map(one -> approval(one, names)).toList(), award(view.gunning()), contract(view.contract()), documents(number), adding.kinds(dossier), adding.files(),
                asked.stream().map(one -> question(one, names)).toList(), known.asks() ? askable(dossier) : null, facts(number, known), timeline(events, known, sought, names));
    }

    private boolean isCorrectable(Dossier dossier) {
        return corrections.mayCorrect(dossier) && corrections.tooLate(dossier).isEmpty();
    }

    /** The names of everybody who stands on the page, asked once. */
    private Map<String, String> names(Dossier dossier, DossierView view, List<Timeline.Event> events, List<Waiting> waiting, List<Question> asked) {
        Stream<String> inView = Stream.concat(view.akkoorden().stream().map(ApprovalView::door),
                view.afwijkingen().stream().flatMap(one -> Stream.of(one.gevraagdDoor(), Objects.toString(one.beoordeeldDoor(), ""))));
        Stream<String> inQuestions = asked.stream().flatMap(one -> Stream.concat(Stream.of(one.by(), Objects.toString(one.to().person(), "")),
                one.answers().stream().map(Question.Answer::by)));
        Set<String> ids = Stream.of(Stream.of(dossier.requestedBy()), inView, inQuestions, events.stream().map(Timeline.Event::by),
                waiting.stream().map(one -> Objects.toString(one.task().assignee(), ""))).flatMap(all -> all).filter(id -> !id.isEmpty()).collect(Collectors.toSet());
        return people.namesOf(ids);
    }

    private List<Pair> about(Dossier dossier, DossierView view, Exploration proposed, Map<String, String> names) {
        List<Pair> about = new ArrayList<>();
        about.add(new Pair("Opdrachtgever", Wording.actor(dossier.requestedBy(), names)));
        about.add(new Pair("Afdeling", dossier.request().department()));
        about.add(new Pair("Onderwerp", dossier.topicName()));
        about.add(new Pair("Soort", dossier.request().nature().label()));
        Optional.ofNullable(proposed.cpv()).ifPresent(cpv -> about.add(new Pair("CPV-code", cpv.code() + " " + cpv.label())));
        about.add(new Pair("Geraamde waarde", view.geraamdeWaarde() == null ? DossierSheet.NOT_YET : DutchFormat.euro(view.geraamdeWaarde()) + " zonder btw"));
        about.add(new Pair("Procedure", wording.procedures().get(dossier.procedure())));
        about.add(new Pair("Baan", Wording.lane(dossier.lane())));
        about.add(new Pair("Looptijd", dossier.request().termMonths() + " maanden"));
        about.add(new Pair("Gewenste start", DutchFormat.day(dossier.request().desiredStart())));
        about.add(new Pair("Aangevraagd op", DutchFormat.day(dossier.openedOn())));
        view.aanbestedingen().forEach(tender -> addDays(about, tender));
        return about;
    }

    private static void addDays(List<Pair> about, TenderView tender) {
        String lot = tender.perceel() == null ? "" : " (perceel " + tender.perceel() + ")";
        addDay(about, "Naar de markt op" + lot, tender.verzonden());
        addDay(about, "Vragen stellen kan tot en met" + lot, tender.vragenTot());
        addDay(about, "Inschrijven kan tot en met" + lot, tender.sluiting());
        addDay(about, "Besluit over de winnaar verzonden op" + lot, tender.beslissingVerzonden());
        addDay(about, "Opschortende termijn tot en met" + lot, tender.opschortingTotEnMet());
    }

    private static void addDay(List<Pair> about, String name, LocalDate day) {
        if (day != null) {
            about.add(new Pair(name, DutchFormat.day(day)));
        }
    }

    private TaskLine task(Waiting waiting, Map<String, String> names) {
        Access.Reader reader = access.reader();
        String link = waiting.isFor(reader.person(), reader.groups()) ? EngineNames.TASKLIST_URL + "#/?task=" + waiting.task().id() : null;
        return new TaskLine(waiting.task().name(), wording.who(waiting.task(), names), day(waiting.since()), day(waiting.task().due()),
                waiting.isLateOn(wording.today()), link);
    }

    /** While the market may bid, nobody has anything to do. */
    private String idle(Dossier dossier) {
        Optional<LocalDate> last = dossier.phase() == Phase.AANBESTEDING ? closing.closing(dossier.number()) : Optional.empty();
        return "Er wacht nu geen taak." + last.map(day -> " Inschrijven kan tot en met " + DutchFormat.day(day) + ".").orElse("");
    }

    private List<ThemePart> themes(DossierNumber number, Known known, Exploration proposed, Optional<Assignment> assignment) {
        List<AdoptedRequirement> adopted = requirements.of(number);
        return Arrays.stream(Theme.values()).map(theme -> new ThemePart(theme.name(), theme.label(), weight(proposed.theme(theme), known),
                assignment.map(Assignment::goals).map(goals -> goal(goals.get(theme))).orElse(null),
                adopted.stream().filter(one -> one.theme() == theme).map(one -> requirement(one, proposed.theme(theme))).toList())).toList();
    }

    private static String otherGoals(Optional<Assignment> assignment) {
        return assignment.map(Assignment::otherGoals).filter(goals -> !goals.isBlank()).orElse(null);
    }

    /** How much a theme counts can follow from the estimate. */
    private static String weight(ThemeAdvice advice, Known known) {
        return known.shown(Secret.ESTIMATE, Wording.word(advice.relevance().name()) + ", niveau " + advice.ambitionLevel());
    }

    private static String goal(Assignment.Goal goal) {
        return goal == null ? null : goal.text() + (goal.measure() == null ? "" : " (gemeten in: " + goal.measure() + ")");
    }

    private static RequirementLine requirement(AdoptedRequirement one, ThemeAdvice advice) {
        Optional<String> reason = advice.requirements().stream().filter(proposal -> proposal.code().equals(one.code())).findFirst()
                .map(Requirement::explanation).map(why -> why.text());
        return new RequirementLine(one.code(), one.text(), one.limit().inWords(), one.uses().stream().map(Use::label).collect(Collectors.joining(", ")),
                one.evidence(), one.kpi(), reason.orElse(one.isOwn() ? "Eigen eis van de inkoper." : "Hoort bij de inkoop van voor de wijziging."), reason.isPresent());
    }

    private DeviationLine deviation(DeviationView one, LocalDate on, Map<String, String> names) {
        String theme = Theme.valueOf(one.thema()).label() + ", poort " + one.poort();
        String judged = one.oordeel() == null ? null : Wording.word(one.oordeel()) + " door " + Wording.actor(one.beoordeeldDoor(), names)
                + (one.oordeelToelichting() == null ? "" : ": " + one.oordeelToelichting());
        return new DeviationLine(one.eisen().isEmpty() ? theme : theme + ", eisen " + String.join(", ", one.eisen()), Wording.word(one.status()),
                ground(one.grond(), on), one.motivering(), one.vervanging(), day(one.einddatum()),
                Wording.actor(one.gevraagdDoor(), names) + ", " + moment(one.gevraagdOp()), judged);
    }

    private String ground(String code, LocalDate on) {
        return rules.deviationGrounds(on).stream().filter(one -> one.code().equals(code)).map(Choice::name).findFirst().orElse(code);
    }

    private static ApprovalLine approval(ApprovalView one, Map<String, String> names) {
        return new ApprovalLine(Wording.word(one.onderwerp()), Wording.word(one.besluit()),
                Wording.actor(one.door(), names), moment(one.op()));
    }

    /** Null while there is none, or the reader may not know it. */
    private static AwardPart award(AwardView one) {
        return one == null ? null : new AwardPart("De prijs weegt " + one.prijsgewicht() + "%. " + one.uitleg(), one.criteria().stream().map(DossierSheets::criterion).toList());
    }

    private static CriterionLine criterion(CriterionView one) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("Weegt", one.gewicht() + "%");
        about.put("Thema", one.thema() == null ? null : Criterion.MVOI.equals(one.thema()) ? "alle thema's samen" : Theme.valueOf(one.thema()).label());
        about.put("Cijfers", one.cijfers());
        about.put("Laagste cijfer dat mag", Objects.toString(one.minimum(), null));
        about.put("Zo wordt gemeten", one.wijzeVanMeten());
        about.put("Link met de opdracht", one.linkMetVoorwerp());
        about.put("Bewijs", one.bewijs());
        about.put("Scherpt aan", one.vervangtEis());
        return new CriterionLine(one.code() + ": " + one.naam(), about.entrySet().stream().filter(pair -> pair.getValue() != null)
                .map(pair -> new Pair(pair.getKey(), pair.getValue())).toList());
    }

    /** Null while there is none, or the reader may not know it. */
    private static ContractLine contract(ContractView one) {
        if (one == null) {
            return null;
        }
        List<Pair> about = List.of(new Pair("Nummer", Objects.toString(one.nummer(), "")), new Pair("Leverancier", one.leverancier()),
                new Pair("Waarde", one.waarde() == null ? "" : DutchFormat.euro(one.waarde()) + " zonder btw"),
                new Pair("Begin", day(one.begin())), new Pair("Einde", day(one.einde())), new Pair("Stand", Wording.word(one.status())));
        return new ContractLine(about, one.kpis().stream().map(kpi -> new Pair(kpi.code(), kpi.omschrijving() + ": " + norm(kpi))).toList());
    }

    private static String norm(KpiView kpi) {
        return new Norm(kpi.operator(), new BigDecimal(kpi.norm()), kpi.eenheid()).inWords();
    }

    private List<DocumentLine> documents(DossierNumber number) {
        Map<String, String> kinds = documentRules.kinds(wording.today()).stream()
                .collect(Collectors.toMap(DocumentRules.Kind::code, DocumentRules.Kind::name, (one, other) -> one));
        return documents.of(number).stream().map(one -> document(one, kinds)).toList();
    }

    private static DocumentLine document(Document one, Map<String, String> kinds) {
        String version = "versie " + one.version() + ", " + moment(one.addedAt());
        String size = one.size() == null ? "in het documentsysteem" : Math.max(1, one.size() / 1024) + " kB";
        return new DocumentLine(one.name(), kinds.getOrDefault(one.kind(), one.kind()), one.address(),
                one.number() + ", " + version + ", " + size);
    }

    private QuestionLine question(Question one, Map<String, String> names) {
        String to = one.to().person() == null ? people.nameOfGroup(one.to().group()) : Wording.actor(one.to().person(), names);
        return new QuestionLine(one.id(), Wording.actor(one.by(), names), moment(one.at()), to, one.text(), one.answers().stream()
                .map(answer -> new AnswerLine(Wording.actor(answer.by(), names), moment(answer.at()), answer.text())).toList());
    }

    private Askable askable(Dossier dossier) {
        return new Askable(questions.groups(dossier).stream().map(group -> new Pair(group, people.nameOfGroup(group))).toList(),
                questions.people(dossier).entrySet().stream().map(person -> new Pair(person.getKey(), person.getValue())).toList());
    }

    private List<FactsLine> facts(DossierNumber number, Known known) {
        return facts.of(number).stream().map(kept -> Views.facts(kept, known)).map(DossierSheets::facts).toList();
    }

    private static FactsLine facts(FactsView one) {
        String lot = one.perceel() == null ? "" : ", perceel " + one.perceel();
        String moment = one.moment().startsWith("G") && one.moment().length() == 2 ? "Poort " + one.moment() : Wording.capital(Wording.word(one.moment()));
        return new FactsLine(moment + lot, moment(one.op()), one.besluit() == null ? null : one.besluit() + ", versie " + one.versie(),
                readable(one.feiten()), readable(one.uitkomst()));
    }

    private static List<ReadableFacts> readable(Map<String, Object> facts) {
        return facts == null ? null : ReadableFacts.of(facts);
    }

    private static TimelinePart timeline(List<Timeline.Event> events, Known known, Sought sought, Map<String, String> names) {
        List<EventLine> shown = new ArrayList<>(events.stream().filter(sought::fits).map(event -> event(event, known, names)).toList());
        Collections.reverse(shown);
        List<Pair> actors = events.stream().map(Timeline.Event::by).distinct().map(id -> new Pair(id, Wording.actor(id, names))).toList();
        return new TimelinePart(shown, events.size(), actors, sought.kind(), sought.person());
    }

    private static EventLine event(Timeline.Event event, Known known, Map<String, String> names) {
        String explanation = Views.event(event, known).toelichting();
        boolean hidden = explanation == null && event.explanation() != null;
        return new EventLine(moment(event.at()), Wording.actor(event.by(), names), event.event(), hidden ? DossierSheet.NOT_YET : explanation);
    }

    private static String day(LocalDate day) {
        return day == null ? "" : DutchFormat.day(day);
    }

    private static String moment(OffsetDateTime at) {
        return DutchFormat.moment(at.atZoneSameInstant(OfficeClock.ZONE).toLocalDateTime());
    }
}
