// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.start;

/** The application must not start like this. The message is Dutch and says what is wrong; the remedy says what to do. */
public class StartRefused extends RuntimeException {

    private final String remedy;

    /**
     * @param message what is wrong, as Dutch sentences
     * @param remedy  what the administrator can do about it, as Dutch sentences
     */
    public StartRefused(String message, String remedy) {
        this(message, remedy, null);
    }

    StartRefused(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    /** What the administrator can do about it, in Dutch. */
    public String remedy() {
        return remedy;
    }
}
