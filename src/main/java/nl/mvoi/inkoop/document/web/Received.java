// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.web;

import java.io.IOException;
import java.util.List;
import nl.mvoi.inkoop.document.internal.DocumentDesk.Sent;
import org.springframework.web.multipart.MultipartFile;

/** What came in with a form. */
final class Received {

    private Received() {
    }

    /** The one file, or null when there is none or more than one. */
    static Sent only(List<MultipartFile> files) throws IOException {
        if (files == null || files.size() != 1) {
            return null;
        }
        MultipartFile file = files.get(0);
        return new Sent(file.getOriginalFilename(), file.getSize(), file.getResource().getFile().toPath());
    }
}
