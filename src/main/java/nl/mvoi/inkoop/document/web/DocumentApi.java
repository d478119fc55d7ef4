// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.mvoi.inkoop.document.Adding;
import nl.mvoi.inkoop.document.AllowedFiles;
import nl.mvoi.inkoop.document.Document;
import nl.mvoi.inkoop.document.DocumentNumber;
import nl.mvoi.inkoop.document.internal.DocumentDesk;
import nl.mvoi.inkoop.document.internal.Link;
import nl.mvoi.inkoop.document.internal.Proposal;
import nl.mvoi.inkoop.document.internal.Readers;
import nl.mvoi.inkoop.document.internal.StoredDocuments;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.platform.AccessLog;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.rules.DocumentRules;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Documents of dossiers. One that a user may not read does not exist for that user. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Documenten", description = "Voeg documenten toe aan een dossier en lees ze. U ziet alleen wat u mag lezen.")
class DocumentApi {

    private static final String DOCUMENT = "/documenten/";
    /** Should a browser show it in spite of all, then without scripts, and as if it came from elsewhere. */
    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

    private final DocumentDesk desk;
    private final StoredDocuments documents;
    private final Readers readers;
    private final DocumentRules rules;
    private final Adding adding;
    private final AccessLog log;
    private final CurrentUser user;
    private final Clock clock;

    DocumentApi(DocumentDesk desk, StoredDocuments documents, Readers readers, DocumentRules rules, Adding adding, AccessLog log,
                CurrentUser user, Clock clock) {
        this.desk = desk;
        this.documents = documents;
        this.readers = readers;
        this.rules = rules;
        this.adding = adding;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /** A kind of document, as programs read it. */
    @Schema(name = "Documentsoort")
    record KindView(@Schema(example = "BEWIJSSTUK") String code, String naam,
                    @Schema(description = "Of 'openbaar' true mag zijn") boolean magOpenbaar,
                    @Schema(description = "Of een formulier naar 'geldigTot' vraagt") boolean vraagtGeldigTot) {
    }

    /** Which files may come, as programs read it. */
    @Schema(name = "Documenttypen")
    record FilesView(@Schema(description = "In bytes") long grootste, @Schema(description = "Hetzelfde in een zin, voor wie een bestand kiest") String uitleg,
                     @Schema(description = "Zonder punt") List<String> extensies) {
    }

    /** A document in the document system, as programs send it. */
    @Schema(name = "Verwijzing", description = "Een document dat in het documentsysteem staat.")
    record LinkBody(@Schema(example = "BEWIJSSTUK") String soort, String naam, @Schema(description = "Adres met https") String url,
                    @Schema(description = "SHA-256 van de inhoud, 64 tekens") String sha256, Boolean openbaar, String geldigTot, String versieVan) {
    }

    @GetMapping("/documentsoorten")
    @Operation(operationId = "documentsoorten", summary = "Welke soorten documenten er zijn")
    @ApiResponse(responseCode = "200", description = "De soorten die vandaag gelden.")
    List<KindView> kinds() {
        return rules.kinds(LocalDate.now(clock)).stream()
                .map(kind -> new KindView(kind.code(), kind.name(), kind.mayBeOpen(), kind.expires())).toList();
    }

    @GetMapping("/documenttypen")
    @Operation(operationId = "documenttypen", summary = "Welke bestanden er mogen komen en hoe groot")
    @ApiResponse(responseCode = "200", description = "De bestanden die vandaag mogen.")
    FilesView files() {
        AllowedFiles files = adding.files();
        return new FilesView(files.largest().toBytes(), files.sentence(), files.types().stream().map(DocumentRules.FileType::extension).toList());
    }

    @GetMapping("/inkoopdossiers/{nummer}/documenten")
    @Operation(operationId = "documenten", summary = "De documenten van een dossier die u mag lezen, oudste eerst")
    @ApiResponse(responseCode = "200", description = "De documenten.")
    @ApiResponse(responseCode = "404", description = "Er is geen dossier met dit nummer dat u mag lezen.")
    List<DocumentView> all(@Parameter(description = "Nummer van het dossier, bijvoorbeeld INK-2026-00001.") @PathVariable DossierNumber nummer) {
        noteLook(dossier(nummer));
        return documents.of(nummer).stream().map(DocumentView::of).toList();
    }

    @PostMapping(path = "/inkoopdossiers/{nummer}/documenten", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(operationId = "documentToevoegen", summary = "Een bestand toevoegen aan een dossier",
            description = "Een document met dezelfde soort en naam wordt de volgende versie. Welke bestanden mogen, staat in de tabel documenttypen.")
    @ApiResponse(responseCode = "201", description = "Het document.")
    @ApiResponse(responseCode = "400", description = "Er klopt iets niet; in 'fouten' staan alle fouten en er is niets bewaard.")
    @ApiResponse(responseCode = "403", description = "U mag aan dit dossier geen documenten toevoegen.")
    @ApiResponse(responseCode = "404", description = "Er is geen dossier met dit nummer dat u mag lezen.")
    ResponseEntity<DocumentView> add(
            @Parameter(description = "Nummer van het dossier, bijvoorbeeld INK-2026-00001.") @PathVariable DossierNumber nummer,
            @RequestParam(required = false) List<MultipartFile> bestand,
            @Parameter(description = "Code van de soort; zie documentsoorten.") @RequestParam(required = false) String soort,
            @Parameter(description = "true als iedereen die het dossier ziet het mag lezen; anders false.") @RequestParam(required = false) String openbaar,
            @Parameter(description = "Laatste dag waarop het telt.") @RequestParam(required = false) String geldigTot,
            @Parameter(description = "Nummer van het document waarvan dit de volgende versie is, als de naam anders is.")
            @RequestParam(required = false) String versieVan) throws IOException {
        return created(desk.add(addable(nummer), new Proposal(soort, openbaar, geldigTot, versieVan), Received.only(bestand)));
    }

    @PostMapping(path = "/inkoopdossiers/{nummer}/documenten", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "verwijzingToevoegen", summary = "Een verwijzing naar het documentsysteem toevoegen aan een dossier")
    ResponseEntity<DocumentView> addLink(@PathVariable DossierNumber nummer, @RequestBody LinkBody body) {
        Proposal proposal = new Proposal(body.soort(), body.openbaar() == null ? null : body.openbaar().toString(), body.geldigTot(), body.versieVan());
        return created(desk.addLink(addable(nummer), proposal, new Link(body.naam(), body.url(), body.sha256())));
    }

    @GetMapping(DOCUMENT + "{nummer}")
    @Operation(operationId = "document", summary = "Een document",
            description = "Het bestand zoals het kwam, als bijlage. Van een verwijzing krijgt u de gegevens, met het adres.")
    @ApiResponse(responseCode = "200", description = "Het bestand.")
    @ApiResponse(responseCode = "404", description = "Er is geen document met dit nummer dat u mag lezen.")
    ResponseEntity<DocumentView> one(
            @Parameter(description = "Nummer van het document, bijvoorbeeld DOC-2026-00001.") @PathVariable String nummer, HttpServletResponse response)
            throws IOException {
        Document document = documents.find(new DocumentNumber(nummer)).orElseThrow(DocumentApi::notFound);
        noteLook(dossier(document.dossier()));
        if (document.link() != null) {
            return ResponseEntity.ok(DocumentView.of(document));
        }
        describe(document, response);
        documents.give(document, response.getOutputStream());
        return null;
    }

    private static void describe(Document document, HttpServletResponse response) {
        response.setContentType(document.mediaType());
        response.setContentLengthLong(document.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(document.name(), StandardCharsets.UTF_8).build().toString());
        response.setHeader("Content-Security-Policy", NOTHING_RUNS);
    }

    private static ResponseEntity<DocumentView> created(Document added) {
        return ResponseEntity.created(URI.create("/api/v1" + DOCUMENT + added.number())).body(DocumentView.of(added));
    }

    private Dossier addable(DossierNumber number) {
        Dossier dossier = dossier(number);
        if (!readers.mayAdd(dossier)) {
            throw new AccessDeniedException("May not add documents");
        }
        return dossier;
    }

    private Dossier dossier(DossierNumber number) {
        return readers.dossier(number).orElseThrow(DocumentApi::notFound);
    }

    private void noteLook(Dossier dossier) {
        if (!dossier.awarded()) {
            log.note(AccessLog.Act.DOSSIER_READ, user.idOrSystem(), dossier.number().value());
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
