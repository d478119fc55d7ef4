// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Where the HTTP API lives and which version it is. */
final class ApiPaths {

    static final String API = "/api/";
    static final String API_PATTERN = "/api/**";
    static final String V1 = "/api/v1/";
    /** The description of the API that machines read. */
    static final String OPENAPI = "/api/v1/openapi.json";

    /** The only addresses that take files: for programs, and for a page without script. */
    static final List<String> UPLOADS = List.of("/api/v1/inkoopdossiers/*/documenten", "/dossiers/*/documenten");

    /** What monitoring reads, in the form of Prometheus. */
    static final String METRICS = "/actuator/prometheus";
    /** What whoever runs the application asks: is it there, is it ready. */
    static final String HEALTH = "/actuator/health";

    static final String VERSION_HEADER = "API-Version";
    static final String VERSION = "0.1.0";

    private ApiPaths() {
    }

    static boolean isApi(String path) {
        return path.startsWith(API);
    }

    static boolean isVersioned(HttpServletRequest request) {
        return request.getServletPath().startsWith(V1);
    }
}
