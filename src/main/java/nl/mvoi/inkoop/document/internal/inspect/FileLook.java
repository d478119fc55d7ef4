// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.internal.inspect;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import nl.mvoi.inkoop.rules.DocumentRules.FileType;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Looks whether a file is of a type that is taken, is what its name says, and does nothing by itself. */
public final class FileLook {

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    private static final String PDF = "application/pdf";

    private final List<FileType> taken;
    private final Unpacking limits;

    /** @param taken the types that are taken */
    public FileLook(List<FileType> taken, Unpacking limits) {
        this.taken = taken;
        this.limits = limits;
    }

    /** The type that the name of a file promises, if it is taken. */
    public Optional<FileType> promised(String name) {
        return taken.stream().filter(type -> type.extension().equals(FileName.extension(name))).findFirst();
    }

    /** What is wrong with a file that has a good name, as a Dutch sentence; null when nothing is. */
    public String misfit(String name, Path file) {
        Optional<FileType> type = promised(name);
        if (type.isEmpty()) {
            return "Een bestand als ‘" + name + "’ nemen wij niet aan. Kies een bestand dat eindigt op een van deze letters: "
                    + taken.stream().map(FileType::extension).collect(Collectors.joining(", ")) + ".";
        }
        try {
            return type.get().content().equals(content(file)) ? null : "In ‘" + name + "’ zit iets anders dan de naam zegt: het is geen "
                    + type.get().name() + ". Open het bestand, sla het opnieuw op en probeer het nog eens.";
        } catch (Misfit.Found found) {
            return found.misfit().about(name);
        } catch (ZipException | EOFException damaged) {
            return Misfit.DAMAGED.about(name);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /** The media type that the content of a file shows by itself. */
    private String content(Path file) throws IOException {
        if (Signature.ZIP.starts(head(file))) {
            return new ContainerLook(limits).look(file);
        }
        String type = detected(file);
        if (type.equals(PDF)) {
            new PdfLook(file, limits).look();
        }
        return type;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(Long.BYTES);
        }
    }

    private static String detected(Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            return TYPES.detect(content, new Metadata()).toString();
        }
    }
}
