// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import nl.mvoi.inkoop.platform.DeployedDecisions;

/** Model files as if they were just deployed for the first time; each has one decision and its name. */
final class FiledDecisions implements DeployedDecisions {

    private static final String ENDING = ".dmn";

    private final Map<String, Path> files;
    private final Map<String, Definition> newest;

    FiledDecisions(List<Path> models) {
        files = models.stream().collect(Collectors.toUnmodifiableMap(FiledDecisions::key, Function.identity()));
        newest = files.keySet().stream().collect(Collectors.toUnmodifiableMap(Function.identity(), key -> new Definition(key, key, 1)));
    }

    private static String key(Path model) {
        String name = model.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }

    @Override
    public Map<String, Definition> newest() {
        return newest;
    }

    @Override
    public List<Deployed> versions(String key, int most) {
        return List.of();
    }

    @Override
    public byte[] file(String definitionId) {
        try {
            return Files.readAllBytes(files.get(definitionId));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
