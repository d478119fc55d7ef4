// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.document.Adding;
import nl.mvoi.inkoop.document.internal.DocumentDesk;
import nl.mvoi.inkoop.document.internal.Link;
import nl.mvoi.inkoop.document.internal.Proposal;
import nl.mvoi.inkoop.document.internal.Readers;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.FormProblems;
import nl.mvoi.inkoop.platform.Problem;
import nl.mvoi.inkoop.platform.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Takes the form with which people add a document to a dossier, without script, and shows it again when something is wrong. */
@Controller
@RequestMapping("/dossiers/{nummer}/documenten")
class AddDocumentPage {

    private static final String FILE = "bestand";
    private static final List<String> OF_A_LINK = List.of("naam", "url", "sha256");
    private static final List<String> FIELDS = List.of("soort", "openbaar", "geldigTot", "naam", "url", "sha256");
    /** What the form calls what programs call otherwise. */
    private static final Map<String, String> LABELS = Map.of("'geldigTot'", "‘Geldig tot en met’", "'naam'", "‘Naam’", "'url'", "‘Adres’",
            "'sha256'", "‘SHA-256’", "Stuur bij 'bestand' precies één bestand mee.", "Kies één bestand, of vul een verwijzing in. Niet allebei.");
    /** What programs hear in codes, people hear in words. */
    private static final Map<String, String> IN_WORDS = Map.of("soort", "Kies in de lijst welke soort document dit is.",
            "openbaar", "Een document van deze soort is altijd vertrouwelijk. Haal het vinkje weg.");

    private final DocumentDesk desk;
    private final Readers readers;
    private final Adding adding;

    AddDocumentPage(DocumentDesk desk, Readers readers, Adding adding) {
        this.desk = desk;
        this.readers = readers;
        this.adding = adding;
    }

    @GetMapping
    ModelAndView show(@PathVariable String nummer) {
        return page(addable(nummer), FormProblems.NONE, Map.of(), HttpStatus.OK);
    }

    /** The form is read in here, so that what is wrong with it is said on the page. */
    @PostMapping
    Object add(@PathVariable String nummer, HttpServletRequest request) throws IOException {
        Dossier dossier = addable(nummer);
        try {
            add(dossier, typed(request), files(request));
        } catch (Refusal refusal) {
            return page(dossier, new FormProblems(refusal.found().stream().map(AddDocumentPage::shown).toList()), typed(request), HttpStatus.BAD_REQUEST);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/dossiers/" + dossier.number() + "#documenten")).build();
    }

    private void add(Dossier dossier, Map<String, String> typed, List<MultipartFile> files) throws IOException {
        Proposal proposal = new Proposal(typed.get("soort"), typed.get("openbaar"), typed.get("geldigTot"), null);
        boolean isLink = OF_A_LINK.stream().anyMatch(typed::containsKey);
        if (isLink && files.isEmpty()) {
            desk.addLink(dossier, proposal, new Link(typed.get("naam"), typed.get("url"), typed.get("sha256")));
        } else {
            desk.add(dossier, proposal, isLink ? null : Received.only(files));
        }
    }

    private ModelAndView page(Dossier dossier, FormProblems problems, Map<String, String> typed, HttpStatus status) {
        return new ModelAndView("dossier/document", Map.of("nummer", dossier.number().value(), "soorten", adding.kinds(dossier), "bestanden", adding.files(),
                "fouten", problems, "getypt", typed), status);
    }

    /** A browser sends a part for a file that was not chosen as well: one without a name. */
    private static List<MultipartFile> files(HttpServletRequest request) {
        return request instanceof MultipartHttpServletRequest form
                ? form.getFiles(FILE).stream().filter(file -> file.getOriginalFilename() != null && !file.getOriginalFilename().isEmpty()).toList() : List.of();
    }

    /** What was filled in, of the fields of the form. */
    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new HashMap<>();
        FIELDS.stream().filter(name -> request.getParameter(name) != null && !request.getParameter(name).isBlank())
                .forEach(name -> typed.put(name, request.getParameter(name).strip()));
        return typed;
    }

    private static Problem shown(Problem found) {
        String sentence = IN_WORDS.getOrDefault(found.field(), found.sentence());
        for (Map.Entry<String, String> label : LABELS.entrySet()) {
            sentence = sentence.replace(label.getKey(), label.getValue());
        }
        return new Problem(found.field().isEmpty() ? "" : "document-" + found.field(), sentence);
    }

    /** A dossier that exists for the reader and to which he may add. */
    private Dossier addable(String typed) {
        Dossier dossier = DossierNumber.read(typed).flatMap(readers::dossier).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!readers.mayAdd(dossier)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return dossier;
    }
}
