// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine;

/** The application must not start like this. The message is Dutch and says what is wrong; the remedy says what to do. */
public class StartRefused extends RuntimeException {

    private final String remedy;

    StartRefused(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    /** What the administrator can do about it, in Dutch. */
    public String remedy() {
        return remedy;
    }
}
