// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mvoi.inkoop.platform.Refusal;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.DefaultMultipartHttpServletRequest;

/**
 * A form with files, read part by part when somebody asks for it. A file goes to the disk while it arrives and never stands in memory; of one
 * that is too large only the size is kept, so that everything that is wrong can be said at once.
 */
final class StreamedForm extends DefaultMultipartHttpServletRequest {

    private static final int MOST_PARTS = 20;
    private static final int LONGEST_FIELD = 10_000;
    /** Beyond so many times the largest file nobody is listened to any more. */
    private static final int PATIENCE = 10;

    private final Path folder;
    private final long largest;
    private final List<ReceivedFile> received = new ArrayList<>();

    StreamedForm(HttpServletRequest request, Path folder, long largest) {
        super(request);
        this.folder = folder;
        this.largest = largest;
    }

    @Override
    protected void initializeMultipart() {
        LinkedMultiValueMap<String, MultipartFile> files = new LinkedMultiValueMap<>();
        Map<String, String[]> fields = new HashMap<>();
        try {
            read(parts(), files, fields);
        } catch (SizeException tooMuch) {
            throw new Refusal("Het bestand is veel te groot.");
        } catch (InvalidFileNameException invisible) {
            throw new Refusal("In de naam van het bestand staan tekens die niet mogen. Geef het bestand een andere naam.");
        } catch (IOException brokenOff) {
            throw new Refusal("Het bestand is niet goed aangekomen, of het versturen is afgebroken. Probeer het opnieuw.");
        } finally {
            setMultipartFiles(files);
            setMultipartParameters(fields);
            setMultipartParameterContentTypes(Map.of());
        }
    }

    private FileItemIterator parts() throws IOException {
        FileUpload upload = new FileUpload();
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        upload.setSizeMax(largest * PATIENCE);
        return upload.getItemIterator(new ServletRequestContext((HttpServletRequest) getRequest()));
    }

    private void read(FileItemIterator parts, LinkedMultiValueMap<String, MultipartFile> files, Map<String, String[]> fields)
            throws IOException {
        for (int count = 0; parts.hasNext(); count++) {
            if (count == MOST_PARTS) {
                throw new Refusal("U stuurt te veel velden tegelijk.");
            }
            FileItemStream part = parts.next();
            try (InputStream content = part.openStream()) {
                if (part.isFormField()) {
                    fields.merge(part.getFieldName(), new String[] {text(content)}, StreamedForm::joined);
                } else {
                    files.add(part.getFieldName(), file(part, content));
                }
            }
        }
    }

    private ReceivedFile file(FileItemStream part, InputStream content) throws IOException {
        ReceivedFile file = ReceivedFile.in(folder, part.getFieldName(), part.getName(), part.getContentType());
        received.add(file);
        file.receive(content, largest);
        return file;
    }

    private static String text(InputStream content) throws IOException {
        byte[] read = content.readNBytes(LONGEST_FIELD + 1);
        if (read.length > LONGEST_FIELD) {
            throw new Refusal("Een van de velden is te lang.");
        }
        return new String(read, StandardCharsets.UTF_8);
    }

    private static String[] joined(String[] before, String[] more) {
        List<String> all = new ArrayList<>(List.of(before));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    void clear() throws IOException {
        for (ReceivedFile file : received) {
            file.delete();
        }
    }
}
