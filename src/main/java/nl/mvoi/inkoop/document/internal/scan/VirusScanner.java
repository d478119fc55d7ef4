// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.internal.scan;

import java.nio.file.Path;

/** Looks for viruses in a file before it is kept. */
public interface VirusScanner {

    /** Takes every file: there is no scanner. */
    VirusScanner NONE = file -> null;

    /**
     * What is wrong with a file, as a Dutch sentence; null when nothing is. A scanner that does not answer is something wrong too: what was
     * not looked at is not kept.
     */
    String misfit(Path file);
}
