// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.platform.Fingerprint;
import nl.mvoi.inkoop.platform.web.HouseStyle.Look;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The one style sheet of our own pages. Below lie Utrecht's components as they were published, in two layers: what they say of plain HTML, and of the
 * components with a class. On top come a theme and what only our pages have. A browser keeps it until it changes.
 */
@Controller
@ControllerAdvice(annotations = Controller.class)
class StyleSheet {

    static final String PATH = "/mvoi/mvoi.css";
    private static final String FOLDER = "classpath:/stijl/";
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final Duration YEAR = Duration.ofDays(365);

    private final byte[] sheet;
    private final String version;
    private final Look look;

    StyleSheet(HouseStyle house, ResourcePatternResolver files) throws IOException {
        Resource html = files.getResource(FOLDER + "utrecht/html.css");
        Resource[] components = Arrays.stream(files.getResources(FOLDER + "utrecht/*.css")).filter(file -> !file.getFilename().equals(html.getFilename()))
                .sorted(Comparator.comparing(Resource::getFilename)).toArray(Resource[]::new);
        String text = layer("html", html) + layer("component", components)
                + (house.hasTheme() ? "" : text(files.getResource(FOLDER + "neutraal.css"))) + text(files.getResource(FOLDER + "mvoi.css"));
        this.sheet = text.getBytes(StandardCharsets.UTF_8);
        this.version = Fingerprint.of(text).substring(0, 12);
        this.look = house.look(PATH + "?v=" + version);
    }

    private static String layer(String name, Resource... files) {
        return Arrays.stream(files).map(StyleSheet::text).collect(Collectors.joining("\n", "@layer " + name + " {\n", "\n}\n"));
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What each page links to in its head. */
    @ModelAttribute("huisstijl")
    Look look() {
        return look;
    }

    /** Kept for a year by who asks for this version; during an update one server may be asked for the version of another. */
    @GetMapping(PATH)
    ResponseEntity<byte[]> sheet(@RequestParam(name = "v", defaultValue = "") String asked) {
        return ResponseEntity.ok().contentType(CSS)
                .cacheControl(asked.equals(version) ? CacheControl.maxAge(YEAR).cachePublic().immutable() : CacheControl.noStore()).body(sheet);
    }
}
