// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The sign by which a browser is recognised. By itself it opens nothing: it says that somebody signed in there before. */
@Component
public class KnownBrowser {

    static final String COOKIE = "mvoi-browser";
    /** How long a browser stays known after the last sign-in. */
    static final Duration KNOWN = Duration.ofDays(90);

    private static final Pattern SIGN = Pattern.compile("[0-9a-f]{32}");
    private static final int SIGN_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final boolean onlyHttps;

    KnownBrowser(@Value("${server.servlet.session.cookie.secure:false}") boolean onlyHttps) {
        this.onlyHttps = onlyHttps;
    }

    static boolean isSign(String value) {
        return SIGN.matcher(value).matches();
    }

    /** Gives the browser a sign, unless it has one. */
    public void mark(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, COOKIE) == null) {
            response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, sign()).path("/").maxAge(KNOWN)
                    .httpOnly(true).sameSite("Lax").secure(onlyHttps || request.isSecure()).build().toString());
        }
    }

    private String sign() {
        byte[] bytes = new byte[SIGN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
