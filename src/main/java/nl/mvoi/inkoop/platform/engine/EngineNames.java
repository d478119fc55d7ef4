// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine;

import org.springframework.modulith.NamedInterface;

/**
 * The names the engine gives to addresses and to its administrators. Another engine would change them here only. Rooms may
 * use them, for instance for a link to a task in a mail.
 */
@NamedInterface("engine-names")
public final class EngineNames {

    /** Everything below this path belongs to the engine's web applications, which do their own sign-in. */
    public static final String WEB_PATH = "/camunda";
    /** Name of the one engine there is. */
    public static final String ENGINE = "default";
    public static final String TASKLIST_URL = WEB_PATH + "/app/tasklist/" + ENGINE + "/";
    public static final String COCKPIT_URL = WEB_PATH + "/app/cockpit/" + ENGINE + "/";
    public static final String ADMIN_URL = WEB_PATH + "/app/admin/" + ENGINE + "/";
    /** The engine's REST API, as the web applications use it. */
    public static final String REST_URL = WEB_PATH + "/api/engine/engine/" + ENGINE;

    /** Who is signed in; below it the addresses to sign in and out. */
    public static final String ACCOUNT_URL = WEB_PATH + "/api/admin/auth/user/" + ENGINE;
    /** The pages of the web applications, and what belongs to them. */
    public static final String PAGES = WEB_PATH + "/app";

    public static final String TASKLIST = "tasklist";
    public static final String COCKPIT = "cockpit";

    /** Members of this group may do everything. */
    public static final String ADMIN_GROUP = "camunda-admin";

    private EngineNames() {
    }
}
