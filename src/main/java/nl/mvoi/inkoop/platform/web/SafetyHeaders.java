// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import jakarta.servlet.http.HttpServletResponse;

/** What every answer tells the browser, whoever answers: our pages, the API, the engine's web applications, or the container itself. */
final class SafetyHeaders {

    private SafetyHeaders() {
    }

    static void setOn(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
