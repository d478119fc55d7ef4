// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.manual.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** All pages: a manual per role, and what they lead to. Made once, when somebody asks for the first. */
@Lazy
@Component
public class Manuals {

    private static final String FOLDER = "/docs/";
    private static final List<String> BACKGROUND =
            List.of("handleiding/takenlijst.md", "toegang.md", "privacy.md", "beleid/README.md", "betrouwbaarheid.md");
    /** Parts of the policy; its own page leads to them. */
    private static final List<String> PARTS = List.of("beleid/onderwerpen.md", "beleid/waarde.md", "beleid/procedure.md",
            "beleid/wettelijke-toetsen.md", "beleid/eisen.md", "beleid/werkwijze.md", "beleid/contract.md");

    private final Map<String, ManualPage> pages = new LinkedHashMap<>();

    Manuals() {
        List<String> files = Stream.of(Arrays.stream(Manual.values()).map(Manual::file), BACKGROUND.stream(), PARTS.stream())
                .flatMap(some -> some).toList();
        files.forEach(file -> pages.put(file, new Typesetter(file, files).set(read(file))));
    }

    public ManualPage of(Manual manual) {
        return pages.get(manual.file());
    }

    /** Of use to every role. */
    public List<ManualPage> background() {
        return BACKGROUND.stream().map(pages::get).toList();
    }

    /** @param address as {@link ManualPage#address()} */
    public Optional<ManualPage> at(String address) {
        return pages.values().stream().filter(page -> page.address().equals(address)).findFirst();
    }

    private static String read(String file) {
        try (InputStream in = Manuals.class.getResourceAsStream(FOLDER + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
