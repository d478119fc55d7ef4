// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.gate.internal;

import java.util.List;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.gate.AdoptedRequirements.AdoptedRequirement;
import nl.mvoi.inkoop.platform.CanonicalText;
import nl.mvoi.inkoop.platform.Fingerprint;
import nl.mvoi.inkoop.rules.Use;

/** Proves that no adopted requirement changed. A fingerprint of an older version is held against the text of that version. */
public final class RequirementsFingerprint {

    /** Version of the text that is written now. */
    private static final int VERSION = 2;

    private RequirementsFingerprint() {
    }

    /** The version, a colon and the hash. */
    public static String of(List<AdoptedRequirement> requirements) {
        return VERSION + ":" + Fingerprint.of(text(requirements));
    }

    /**
     * Whether these are the requirements of which a fingerprint was taken, by any version.
     *
     * @throws IllegalStateException when the version is not known here, so that nobody takes it for a requirement that changed
     */
    public static boolean matches(List<AdoptedRequirement> requirements, String fingerprint) {
        int colon = fingerprint.indexOf(':');
        String version = fingerprint.substring(0, Math.max(colon, 0));
        String text = switch (version) {
            case "" -> firstText(requirements);
            case "2" -> text(requirements);
            default -> throw new IllegalStateException("No text of requirements is known for version " + version);
        };
        return fingerprint.substring(colon + 1).equals(Fingerprint.of(text));
    }

    static String text(List<AdoptedRequirement> requirements) {
        return requirements.stream().map(RequirementsFingerprint::text).collect(Collectors.joining("\n"));
    }

    private static String text(AdoptedRequirement one) {
        return new CanonicalText("eis", VERSION).add("code", one.code()).add("theme", one.theme()).add("text", one.text())
                .add("uses", one.uses().stream().map(Use::name).collect(Collectors.joining(","))).add("level", one.level())
                .add("unit", one.unit()).add("operator", one.operator()).add("norm", one.norm()).add("evidence", one.evidence())
                .add("kpi", one.kpi()).add("frequency", one.frequency()).add("source", one.source()).toString();
    }

    /** What was published before texts had a version is held against the text of then. */
    private static String firstText(List<AdoptedRequirement> requirements) {
        return requirements.stream().map(one -> "AdoptedRequirement[code=" + one.code() + ", theme=" + one.theme() + ", text=" + one.text()
                + ", uses=" + one.uses() + ", level=" + one.level() + ", unit=" + one.unit() + ", operator=" + one.operator()
                + ", norm=" + one.norm() + ", evidence=" + one.evidence() + ", kpi=" + one.kpi() + ", frequency=" + one.frequency()
                + ", source=" + one.source() + "]").collect(Collectors.joining("\n"));
    }
}
