// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import nl.mvoi.inkoop.document.internal.inspect.FileName;
import nl.mvoi.inkoop.platform.Problems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Says what is wrong with a link to the document system. */
@Component
class LinkCheck {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern PLAIN = Pattern.compile("[!-~]{1,2000}");

    private final String system;

    /** @param system how the addresses of the document system begin; empty for any address with https */
    LinkCheck(@Value("${mvoi.documenten.documentsysteem}") String system) {
        this.system = system.isBlank() ? "https://" : system;
    }

    void check(Link link, Problems problems) {
        String name = FileName.misfit(link.name());
        problems.at("naam").addIf(name != null, link.name() == null ? "'naam' ontbreekt." : name);
        problems.at("url").addIf(!isGood(link.address()), "'url' is geen adres van een document. Geef een adres dat begint met " + system + ".");
        problems.at("sha256").addIf(link.sha256() == null || !SHA_256.matcher(link.sha256()).matches(),
                "'sha256' is geen SHA-256. Dat zijn 64 tekens: cijfers en de letters a tot en met f.");
    }

    private boolean isGood(String address) {
        if (address == null || !PLAIN.matcher(address).matches() || !address.startsWith(system)) {
            return false;
        }
        try {
            URI uri = new URI(address);
            return uri.getHost() != null && uri.getUserInfo() == null && !uri.normalize().toString().contains("/../");
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
