// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import nl.mvoi.inkoop.document.Document;
import nl.mvoi.inkoop.document.DocumentNumber;
import nl.mvoi.inkoop.document.internal.store.Storage;
import nl.mvoi.inkoop.document.jdbc.DocumentNumbers;
import nl.mvoi.inkoop.document.jdbc.DocumentRepository;
import nl.mvoi.inkoop.document.jdbc.DocumentRow;
import nl.mvoi.inkoop.document.jdbc.DocumentRow.ContentPlace;
import nl.mvoi.inkoop.dossier.EventData;
import nl.mvoi.inkoop.dossier.EventKind;
import nl.mvoi.inkoop.dossier.Timeline;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.OfficeClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes content, register and timeline together, or nothing. */
@Component
class Register {

    /** What is known of content apart from what was said about it; the type and size of a link are null. */
    private record Content(ContentPlace place, String id, String mediaType, Long size, String sha256) {
    }

    private final Storage storage;
    private final DocumentNumbers numbers;
    private final DocumentRepository rows;
    private final Readers readers;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    Register(Storage storage, DocumentNumbers numbers, DocumentRepository rows, Readers readers, Timeline timeline, CurrentUser user, Clock clock) {
        this.storage = storage;
        this.numbers = numbers;
        this.rows = rows;
        this.readers = readers;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    /** Adds a file that was looked at. */
    @Transactional
    public Document add(Entry entry, String name, String mediaType, Path file) {
        return register(entry, name, keep(mediaType, file));
    }

    /** Adds a document that is kept elsewhere. */
    @Transactional
    public Document addLink(Entry entry, String name, String address, String sha256) {
        return register(entry, name, new Content(ContentPlace.LINK, address, null, null, sha256));
    }

    private Content keep(String mediaType, Path file) {
        String id = UUID.randomUUID().toString();
        MessageDigest digest = digest();
        try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
            storage.at(storage.place()).keep(id, content);
            return new Content(storage.place(), id, mediaType, Files.size(file), HexFormat.of().formatHex(digest.digest()));
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The number comes first: it makes whoever adds at the same moment wait, so that the versions read after it are all there are. */
    private Document register(Entry entry, String name, Content content) {
        DocumentNumber number = numbers.next(LocalDate.now(clock).getYear());
        Document previous = entry.previous() == null ? sameName(entry, name) : entry.previous();
        String series = previous == null ? number.value() : previous.first().value();
        // As exact as the databases keep it, so that what is answered now is what is read later.
        OffsetDateTime now = OfficeClock.now(clock).truncatedTo(ChronoUnit.MICROS);
        Document added = rows.save(new DocumentRow(null, number.value(), entry.dossier().number(), series, rows.findBySeries(series).size() + 1,
                entry.kind().code(), name, content.mediaType(), content.size(), content.sha256(), entry.secret(), entry.validUntil(), content.place(),
                content.id(), user.idOrSystem(), now)).document();
        tell(entry, added, previous);
        return added;
    }

    /** The newest one of the same kind and name; one that the user may not read is not given away by a version number. */
    private Document sameName(Entry entry, String name) {
        List<Document> same = rows.findByDossierOrderById(entry.dossier().number()).stream().map(DocumentRow::document)
                .filter(one -> one.kind().equals(entry.kind().code()) && one.name().equalsIgnoreCase(name))
                .filter(readers.of(entry.dossier().number())).toList();
        return same.isEmpty() ? null : same.get(same.size() - 1);
    }

    private void tell(Entry entry, Document added, Document previous) {
        timeline.record(added.dossier(), EventKind.DOCUMENT_TOEGEVOEGD, added.secret(), "Document toegevoegd", entry.kind().name() + " ‘" + added.name()
                + "’, " + added.number() + ", versie " + added.version() + ".",
                EventData.change(previous == null ? null : previous.number().value(), added.number().value()).about(added.kind(), null));
    }
}
