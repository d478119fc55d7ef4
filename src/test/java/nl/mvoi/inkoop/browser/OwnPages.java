// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

/** Our own pages for who is signed in, as somebody with a keyboard sees them. */
record OwnPages(Browser browser) {

    private static final int WIDE = 1400;
    private static final int NARROW = 375;

    /** Opens a page as a demo user, whoever was signed in before. */
    void openAs(String user, String path) {
        browser.signIn(user);
        browser.visit(path);
        browser.see("h1");
    }

    /** Takes a picture at both widths, and wide in the dark; everybody can read the page, and nothing is wider than the window. */
    void lookWell(String name) {
        browser.atWidth(WIDE, () -> lookWell(name, WIDE));
        browser.atWidth(NARROW, () -> lookWell(name, NARROW));
        browser.inTheDark(() -> browser.atWidth(WIDE, () -> lookWell(name + "-dark", WIDE)));
    }

    /** The same at the width that the window has. */
    void lookWell(String name, int width) {
        browser.wholePage(name + "-" + width);
        assertThat(browser.axe()).as(name + " at " + width).isEmpty();
        assertThat(((Number) browser.driver().executeScript("return document.documentElement.scrollWidth")).intValue()).as(name + " at " + width)
                .isLessThanOrEqualTo(width);
    }
}
