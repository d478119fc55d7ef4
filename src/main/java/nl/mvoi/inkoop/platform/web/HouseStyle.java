// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.engine.start.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A city's own look, from a folder on the server: {@code theme.css} with its design tokens in place of the neutral ones, {@code logo.svg} and
 * {@code favicon.ico}. What is not there stays neutral. Fonts that the theme names lie in the folder too, or one deeper.
 */
@Component
class HouseStyle implements WebMvcConfigurer {

    static final String PATH = "/huisstijl/";
    private static final String THEME = "theme.css";
    private static final String LOGO = "logo.svg";
    private static final String ICON = "favicon.ico";
    /** Whatever else lies in the folder is nobody's business. */
    private static final List<String> KINDS = List.of("css", "svg", "ico", "png", "woff2");
    private static final Duration KEPT = Duration.ofHours(1);

    private final Path folder;

    /** @throws StartRefused when the setting names no folder, or one without any of the three files */
    HouseStyle(@Value("${mvoi.huisstijl.map}") String setting) {
        this.folder = setting.isBlank() ? null : folder(setting.strip());
    }

    private static Path folder(String setting) {
        try {
            Path folder = Path.of(setting).toAbsolutePath().normalize();
            if (Stream.of(THEME, LOGO, ICON).anyMatch(name -> Files.isReadable(folder.resolve(name)))) {
                return folder;
            }
        } catch (InvalidPathException noPath) {
            // Told below: there is no such folder either.
        }
        throw new StartRefused("De map ‘" + setting + "’ voor de huisstijl bestaat niet of heeft geen theme.css, logo.svg of favicon.ico die het programma kan lezen.",
                "Zet er minstens een van deze bestanden in, of laat MVOI_HUISSTIJL_MAP leeg.");
    }

    /** The addresses of what the folder holds, below our own style sheet. */
    Look look(String sheet) {
        return new Look(sheet, address(THEME), address(LOGO), address(ICON));
    }

    /** Whether the city brings its own tokens. */
    boolean hasTheme() {
        return address(THEME) != null;
    }

    private String address(String name) {
        return folder != null && Files.isReadable(folder.resolve(name)) ? PATH + name : null;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        if (folder != null) {
            registry.addResourceHandler(KINDS.stream().flatMap(kind -> Stream.of(PATH + "*." + kind, PATH + "*/*." + kind)).toArray(String[]::new))
                    .addResourceLocations(folder.toUri().toString()).setCacheControl(CacheControl.maxAge(KEPT));
        }
    }

    /**
     * What a page links to.
     *
     * @param sheet address of our style sheet
     * @param theme address of the city's tokens; null for the neutral ones
     * @param logo  address of the city's logo; null for none
     * @param icon  address of the city's icon; null for ours
     */
    record Look(String sheet, String theme, String logo, String icon) {
    }
}
