// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Method;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.mvoi.inkoop.dossier.Decider;
import nl.mvoi.inkoop.dossier.Facts;
import nl.mvoi.inkoop.dossier.Moment;
import nl.mvoi.inkoop.gate.GateCheck;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.tables.Witness;
import nl.mvoi.inkoop.testing.MailJobs;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** All walks together go everywhere: no step and no flow of any model is left that no dossier has walked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CompleteWalkthroughs extends CorrectionWalkthroughs {

    private static final Logger LOG = LoggerFactory.getLogger(CompleteWalkthroughs.class);

    private final Date began = new Date();
    private final Set<Method> done = new HashSet<>();
    @Autowired
    Facts facts;
    @Autowired
    List<Decider<?, ?>> deciders;
    @Autowired
    List<GateCheck<?>> checks;
    @Autowired
    Witness witness;
    @Autowired
    ObjectMapper mapper;
    private long before;

    @Test
    @OfEachKind
    void mailIsSentOnItsOwn() {
        Journey path = new Journey(engine).requestedBy("opdrachtgever", Purchases.laptops());
        path.does("opdrachtgever", "opdrachtUitwerken", Purchases.assignment());
        List<Job> mails = MailJobs.waiting(engine.getManagementService(), path.number());
        assertThat(mails).isNotEmpty();

        mails.forEach(mail -> engine.getManagementService().executeJob(mail.getId()));

        assertThat(MailJobs.waiting(engine.getManagementService(), path.number())).isEmpty();
        assertThat(path.openTasks()).containsExactly("budgetBevestigen");
    }

    @BeforeAll
    void rememberWhatWasDecidedBefore() {
        before = sql.queryForObject("select coalesce(max(id), 0) from decision_facts", Long.class);
    }

    @AfterEach
    void note(TestInfo test) {
        done.add(test.getTestMethod().orElseThrow());
    }

    /** Each decision of each walk, whatever became of it. */
    @AfterAll
    void everyDecisionIsTakenAgainFromItsFacts() {
        Replay replay = new Replay(deciders, checks, witness, mapper);
        sql.queryForList("select distinct dossier from decision_facts where id > ?", String.class, before).stream()
                .map(DossierNumber::of).forEach(dossier -> replay.again(dossier, facts.of(dossier)));
        LOG.info("Decisions taken again: {}", replay.count());
        if (isComplete()) {
            assertThat(replay.count()).containsOnlyKeys(Moment.values());
        }
    }

    /** Says nothing when only some of the walks were asked for. */
    @AfterAll
    void nothingIsLeftThatNobodyWalked() {
        if (isComplete()) {
            assertThat(ModelWalk.notWalkedSince(began, engine.getHistoryService())).isEmpty();
        }
    }

    private boolean isComplete() {
        return done.containsAll(AnnotationSupport.findAnnotatedMethods(getClass(), Testable.class, HierarchyTraversalMode.TOP_DOWN));
    }
}
