// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** All walks together go everywhere: no step and no flow of any model is left that no dossier has walked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CompleteWalkthroughs extends WithdrawalWalkthroughs {

    private final Date began = new Date();
    private final Set<Method> done = new HashSet<>();

    @Test
    void mailIsSentOnItsOwn() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.laptops());
        path.does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment());
        assertThat(path.waitsAt("berichtVersturen")).isTrue();

        while (path.waitsAt("berichtVersturen")) {
            path.reaches("berichtVersturen");
        }

        assertThat(path.openTasks()).containsExactly("budgetBevestigen");
    }

    @AfterEach
    void note(TestInfo test) {
        done.add(test.getTestMethod().orElseThrow());
    }

    /** Says nothing when only some of the walks were asked for. */
    @AfterAll
    void nothingIsLeftThatNobodyWalked() {
        List<Method> all = AnnotationSupport.findAnnotatedMethods(getClass(), Testable.class,
                HierarchyTraversalMode.TOP_DOWN);
        if (done.containsAll(all)) {
            assertThat(ModelWalk.notWalkedSince(began, engine.getHistoryService())).isEmpty();
        }
    }
}
