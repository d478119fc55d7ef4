// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.Fingerprint;

/**
 * Somebody gives a password.
 *
 * @param account as it was typed; it need not exist
 * @param address where the connection comes from
 * @param browser the sign by which a browser is recognised; empty without one
 */
record Attempt(String account, String address, Optional<String> browser) {

    /** Half of an IPv6 address is the network: whoever has one address there has them all. */
    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;

    static Attempt of(String account, HttpServletRequest request) {
        return new Attempt(account == null ? "" : account, network(request.getRemoteAddr()), browser(request));
    }

    /** The key under which one counter of this attempt is kept. */
    String key(Counter counter) {
        return Fingerprint.of(counter + "\n" + switch (counter) {
            case BROWSER -> account + "\n" + browser.orElse("");
            case HERE -> account + "\n" + address;
            case ADDRESS -> address;
            case ACCOUNT -> account;
        });
    }

    private static Optional<String> browser(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies()).flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(KnownBrowser.COOKIE)).map(Cookie::getValue).filter(KnownBrowser::isSign).findFirst();
    }

    private static String network(String address) {
        // Only what holds a colon is read as an address; another text would be looked up as a name.
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, bytes.length == IPV6_BYTES ? NETWORK_BYTES : bytes.length);
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
