// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.internal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import nl.mvoi.inkoop.document.jdbc.DocumentRepository;
import nl.mvoi.inkoop.platform.DailyWork;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes the files that a crash left in the folder without a document. */
@Component
public class OrphanRound implements DailyWork {

    private final Storage storage;
    private final DocumentRepository documents;

    OrphanRound(Storage storage, DocumentRepository documents) {
        this.storage = storage;
        this.documents = documents;
    }

    @Override
    public String name() {
        return "opruimen van bestanden zonder document";
    }

    @Override
    @Scheduled(cron = "${mvoi.documenten.opruimen.cron}", zone = "Europe/Amsterdam")
    public void run() {
        storage.folder().ifPresent(folder -> {
            try {
                folder.removeUnknown(documents::existsByContent);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
