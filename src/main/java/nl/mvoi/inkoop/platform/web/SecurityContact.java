// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells who finds a weakness where to report it (RFC 9116). */
@Hidden
@RestController
class SecurityContact {

    static final String PATH = "/.well-known/security.txt";
    /** The standard wants less than a year. */
    private static final Duration GOOD_FOR = Duration.ofDays(180);
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final String contact;
    private final String baseUrl;
    private final Clock clock;

    SecurityContact(@Value("${mvoi.contact.beveiliging}") String contact, @Value("${mvoi.base-url}") String baseUrl, Clock clock) {
        this.contact = contact;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ResponseEntity<String> text() {
        return ResponseEntity.ok().contentType(TEXT).body("""
                Contact: %s
                Expires: %s
                Preferred-Languages: nl, en
                Canonical: %s
                """.formatted(contact, clock.instant().truncatedTo(ChronoUnit.DAYS).plus(GOOD_FOR), baseUrl + PATH));
    }
}
