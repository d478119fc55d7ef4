// SPDX-License-Identifier: EUPL-1.2

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the list of parts of the package (SBOM) in the form of CycloneDX 1.6, from what Maven's {@code dependency:list} wrote. The
 * same parts give the same file.
 */
public final class SbomWriter {

    /** group:artifact:type[:classifier]:version:scope:file, and perhaps the name of a module. */
    private static final Pattern PART = Pattern.compile(
            "\\s+([^:\\s]+):([^:]+):([^:]+)(?::([^:]+))?:([^:]+):(compile|runtime|provided|system):(.+?)(?: -- module .*)?");

    private SbomWriter() {
    }

    /** @param arguments the list of parts, the package itself as group:artifact:version, and the file to write */
    public static void main(String[] arguments) throws IOException {
        List<String> parts = Files.readAllLines(Path.of(arguments[0])).stream().map(PART::matcher).filter(Matcher::matches)
                .map(SbomWriter::component).sorted().toList();
        if (parts.isEmpty()) {
            throw new IllegalStateException("No parts in " + arguments[0]);
        }
        Path target = Path.of(arguments[2]);
        Files.createDirectories(target.getParent());
        Files.writeString(target, document(arguments[1].split(":"), parts));
        System.out.println(parts.size() + " parts written");
    }

    private static String document(String[] itself, List<String> parts) {
        String components = parts.stream().collect(Collectors.joining(",\n    "));
        String number = UUID.nameUUIDFromBytes((itself[2] + components).getBytes(StandardCharsets.UTF_8)).toString();
        return """
                {
                  "bomFormat": "CycloneDX", "specVersion": "1.6", "serialNumber": "urn:uuid:%s", "version": 1,
                  "metadata": {"component": %s},
                  "components": [
                    %s
                  ]
                }
                """.formatted(number, named("application", itself[0], itself[1], itself[2], purl(itself[0], itself[1], itself[2], "")) + "}",
                components);
    }

    private static String component(Matcher part) {
        String type = "jar".equals(part.group(3)) && part.group(4) == null ? "" : "?type=" + part.group(3)
                + (part.group(4) == null ? "" : "&classifier=" + part.group(4));
        return named("library", part.group(1), part.group(2), part.group(5), purl(part.group(1), part.group(2), part.group(5), type))
                + ", \"scope\": \"required\", \"hashes\": [{\"alg\": \"SHA-256\", \"content\": \"" + sha256(Path.of(part.group(7))) + "\"}]}";
    }

    private static String named(String type, String group, String name, String version, String purl) {
        return "{\"type\": \"%s\", \"bom-ref\": \"%s\", \"group\": \"%s\", \"name\": \"%s\", \"version\": \"%s\", \"purl\": \"%2$s\""
                .formatted(type, purl, group, name, version);
    }

    private static String purl(String group, String name, String version, String qualifiers) {
        return "pkg:maven/" + group + "/" + name + "@" + version + qualifiers;
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
