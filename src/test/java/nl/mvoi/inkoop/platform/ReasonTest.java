// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "...", "\u2060\n"})
    void whatCannotBeReadIsNoReason(String typed) {
        assertThat(problems(typed)).containsExactly("Vul een reden in.");
    }

    @Test
    void tooMuchOfItAndWhatNobodySeesAreRefusedAndLinesAreNot() {
        assertThat(problems("Even weg.\r\n\tTot maandag.")).isEmpty();
        assertThat(problems("abcdefghijklmnopqrstuvwxyz0123456789")).containsExactly("De reden is te lang: 36 tekens, er passen er 30.");
        assertThat(problems("a\u0000b")).containsExactly("In de reden staan tekens die niet te zien zijn. Laat die weg.");
    }

    private static List<String> problems(String typed) {
        Problems problems = new Problems();
        Reason.check(typed, "Vul een reden in.", 30, problems);
        return problems.found();
    }
}
