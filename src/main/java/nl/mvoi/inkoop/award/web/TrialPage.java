// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.award.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.mvoi.inkoop.access.Access;
import nl.mvoi.inkoop.access.Access.Known;
import nl.mvoi.inkoop.award.internal.calculation.CalculationReader;
import nl.mvoi.inkoop.dossier.DropOut;
import nl.mvoi.inkoop.dossier.Formula;
import nl.mvoi.inkoop.award.internal.decision.TrialAward;
import nl.mvoi.inkoop.award.internal.scoring.RankedBids;
import nl.mvoi.inkoop.award.internal.scoring.Ranking;
import nl.mvoi.inkoop.dossier.Criterion;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Secret;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.FormProblems;
import nl.mvoi.inkoop.platform.LoggedDossier;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.platform.web.KeptAnswers;
import nl.mvoi.inkoop.rules.Theme;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Tries the award method of a dossier with bids that a buyer makes up, before it is published. Nothing is stored. */
@Controller
@RequestMapping("/dossiers/{nummer}/proefgunning")
class TrialPage {

    private static final List<Formula> OFFERED = List.of(Formula.PUNTEN_ABSOLUUT, Formula.PUNTEN_RELATIEF, Formula.GUNNEN_OP_WAARDE, Formula.LAAGSTE_PRIJS);

    private final TrialAward trial;
    private final RankedBids ranked;
    private final Dossiers dossiers;
    private final Access access;

    TrialPage(TrialAward trial, RankedBids ranked, Dossiers dossiers, Access access) {
        this.trial = trial;
        this.ranked = ranked;
        this.dossiers = dossiers;
        this.access = access;
    }

    /** A theme as it may be chosen. */
    public record Choice(String code, String label) {
    }

    /** The method as it is in the dossier, or what was typed before the visitor had to sign in again. */
    @GetMapping
    String open(@PathVariable String nummer, HttpServletRequest request, Model model) {
        Dossier dossier = allowed(nummer);
        Map<String, List<String>> kept = KeptAnswers.take(request);
        Ranking method = ranked.method(dossier.number());
        return page(dossier, kept.isEmpty() ? TrialForm.of(method.published(), method.criteria()) : TrialForm.of(kept), FormProblems.NONE, model);
    }

    @PostMapping
    String calculate(@PathVariable String nummer, @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response, Model model) {
        Dossier dossier = allowed(nummer);
        TrialForm form = TrialForm.of(parameters);
        if (parameters.containsKey(KeptAnswers.ACT)) {
            return page(dossier, form, FormProblems.NONE, model);
        }
        try {
            model.addAttribute("blad", TrialSheet.of(trial.of(CalculationReader.read(form.question(dossier.request().estimatedValue()), form::name)), form));
            return page(dossier, form, FormProblems.NONE, model);
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(dossier, form, new FormProblems(refusal.found().stream().map(form::shown).toList()), model);
        }
    }

    private String page(Dossier dossier, TrialForm form, FormProblems problems, Model model) {
        model.addAttribute("dossier", dossier);
        model.addAttribute("formulier", form);
        model.addAttribute("fouten", problems);
        model.addAttribute("methoden", OFFERED);
        model.addAttribute("wegvallen", DropOut.values());
        model.addAttribute("themas", Stream.concat(Stream.of(Theme.values()).map(theme -> new Choice(theme.name(), theme.label())),
                Stream.of(new Choice(Criterion.MVOI, "alle thema's samen"))).toList());
        return "dossier/proefgunning";
    }

    /** Who may know the estimate may try: the weights are chosen with it in mind, and low prices are held against it. */
    private Dossier allowed(String typed) {
        Dossier dossier = DossierNumber.read(typed).flatMap(dossiers::find).filter(one -> access.of(one).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LoggedDossier.about(dossier.number());
        if (!access.of(dossier).map(Known::secrets).filter(known -> known.contains(Secret.ESTIMATE)).isPresent()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return dossier;
    }
}
