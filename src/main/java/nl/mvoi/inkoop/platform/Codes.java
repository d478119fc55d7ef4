// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

/** Enums as tables, forms and the API write them: by the name of the constant. */
public final class Codes {

    private Codes() {
    }

    /** The constant with this code; null for none, and for a code that this version does not know. */
    public static <E extends Enum<E>> E read(Class<E> type, String code) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(code)) {
                return constant;
            }
        }
        return null;
    }

    /** The code of a constant; null for none. */
    public static String of(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
