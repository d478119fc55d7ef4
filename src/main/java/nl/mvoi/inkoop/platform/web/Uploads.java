// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.mvoi.inkoop.platform.AbandonedFiles;
import nl.mvoi.inkoop.platform.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Receives files at the addresses that take them; everywhere else what somebody sends as such is left unread. It runs behind sign-in, and
 * nothing is read before somebody asks for what was sent.
 */
@Component("multipartResolver")
class Uploads implements MultipartResolver {

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final List<PathPattern> ADDRESSES = ApiPaths.UPLOADS.stream().map(PathPatternParser.defaultInstance::parse).toList();

    private final Path folder;
    private final long largest;

    Uploads(@Value("${mvoi.data-dir}") Path data, @Value("${mvoi.documenten.grootste}") DataSize largest) throws IOException {
        this.folder = data.resolve("ontvangst");
        this.largest = largest.toBytes();
        PrivateFiles.ensureFolder(folder);
        clear();
    }

    /** Removes what a crash left; right after it, that is not old enough yet. */
    @Scheduled(cron = "${mvoi.documenten.opruimen.cron}", zone = "Europe/Amsterdam")
    void clear() throws IOException {
        AbandonedFiles.delete(folder);
    }

    @Override
    public boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return HttpMethod.POST.matches(request.getMethod()) && type != null
                && type.regionMatches(true, 0, MediaType.MULTIPART_FORM_DATA_VALUE, 0, MediaType.MULTIPART_FORM_DATA_VALUE.length())
                && takesFiles(PathContainer.parsePath(request.getRequestURI()));
    }

    private static boolean takesFiles(PathContainer address) {
        return ADDRESSES.stream().anyMatch(one -> one.matches(address));
    }

    @Override
    public MultipartHttpServletRequest resolveMultipart(HttpServletRequest request) {
        SlowBodies.trust(request);
        return new StreamedForm(request, folder, largest);
    }

    @Override
    public void cleanupMultipart(MultipartHttpServletRequest request) {
        try {
            ((StreamedForm) request).clear();
        } catch (IOException left) {
            LOG.warn("A received file could not be removed from {}", folder, left);
        }
    }
}
