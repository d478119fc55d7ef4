// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import nl.mvoi.inkoop.document.Document;
import nl.mvoi.inkoop.document.internal.inspect.FileLook;
import nl.mvoi.inkoop.document.internal.inspect.FileName;
import nl.mvoi.inkoop.document.internal.inspect.Unpacking;
import nl.mvoi.inkoop.document.internal.scan.VirusScanner;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.DocumentRules;
import nl.mvoi.inkoop.rules.DocumentRules.FileType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;

/** Takes documents in. */
@Service
public class DocumentDesk {

    private final DocumentRules rules;
    private final ProposalCheck proposals;
    private final LinkCheck links;
    private final Unpacking unpacking;
    private final VirusScanner scanner;
    private final Register register;
    private final Clock clock;
    private final DataSize largest;

    DocumentDesk(DocumentRules rules, ProposalCheck proposals, LinkCheck links, Unpacking unpacking, VirusScanner scanner, Register register, Clock clock,
                 @Value("${mvoi.documenten.grootste}") DataSize largest) {
        this.rules = rules;
        this.proposals = proposals;
        this.links = links;
        this.unpacking = unpacking;
        this.scanner = scanner;
        this.register = register;
        this.clock = clock;
        this.largest = largest;
    }

    /**
     * A file as it was sent.
     *
     * @param name as the sender calls it; may be null
     * @param size in bytes, of all that was sent, also where not all of it was kept
     * @param path where it is for now
     */
    public record Sent(String name, long size, Path path) {
    }

    /**
     * Adds a file.
     *
     * @param sent null when there is not exactly one
     * @throws Refusal when anything is wrong with it; then nothing is kept
     */
    public Document add(Dossier dossier, Proposal proposal, Sent sent) {
        Problems problems = new Problems();
        Entry entry = proposals.check(dossier, proposal, problems);
        FileLook look = new FileLook(rules.fileTypes(LocalDate.now(clock)), unpacking);
        addIfAny(misfit(sent, look), problems);
        problems.refuseIfAny();
        addIfAny(scanner.misfit(sent.path()), problems);
        problems.refuseIfAny();
        String mediaType = look.promised(sent.name()).map(FileType::mediaType).orElseThrow(() -> new IllegalStateException("Looked at as no type"));
        return register.add(entry, sent.name(), mediaType, sent.path());
    }

    /**
     * Adds a document that is kept in the document system.
     *
     * @throws Refusal when anything is wrong with it; then nothing is kept
     */
    public Document addLink(Dossier dossier, Proposal proposal, Link link) {
        Problems problems = new Problems();
        Entry entry = proposals.check(dossier, proposal, problems);
        links.check(link, problems);
        problems.refuseIfAny();
        return register.addLink(entry, link.name(), link.address(), link.sha256());
    }

    private String misfit(Sent sent, FileLook look) {
        if (sent == null) {
            return "Stuur bij 'bestand' precies één bestand mee.";
        }
        String name = FileName.misfit(sent.name());
        if (name != null) {
            return name;
        }
        if (sent.size() == 0) {
            return "‘" + sent.name() + "’ is leeg.";
        }
        return sent.size() > largest.toBytes() ? "‘" + sent.name() + "’ is te groot. Een bestand mag hoogstens " + largest.toMegabytes() + " MB zijn."
                : look.misfit(sent.name(), sent.path());
    }

    private static void addIfAny(String misfit, Problems problems) {
        problems.at("bestand").addIf(misfit != null, misfit);
    }
}
