// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender.internal.framework;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.mvoi.inkoop.access.Access;
import nl.mvoi.inkoop.access.AccessTable.Work;
import nl.mvoi.inkoop.access.Reach;
import nl.mvoi.inkoop.access.Reach.Relation;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.dossier.Search;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.Names;
import nl.mvoi.inkoop.platform.NotAllowed;
import nl.mvoi.inkoop.platform.OfficeClock;
import nl.mvoi.inkoop.platform.YearlyCount;
import nl.mvoi.inkoop.rules.CpvCodes;
import nl.mvoi.inkoop.rules.RuleLibrary;
import nl.mvoi.inkoop.tender.jdbc.Frameworks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records framework agreements, and shows them to whoever is signed in. */
@Service
@Transactional(readOnly = true)
public class FrameworkDesk {

    private static final String KIND = "framework_agreement";

    private final Frameworks frameworks;
    private final FrameworkBook book;
    private final Dossiers dossiers;
    private final Access access;
    private final YearlyCount count;
    private final CpvCodes codes;
    private final RuleLibrary rules;
    private final CurrentUser user;
    private final Clock clock;

    public FrameworkDesk(Frameworks frameworks, FrameworkBook book, Dossiers dossiers, Access access, YearlyCount count, CpvCodes codes, RuleLibrary rules, CurrentUser user,
                         Clock clock) {
        this.frameworks = frameworks;
        this.book = book;
        this.dossiers = dossiers;
        this.access = access;
        this.count = count;
        this.codes = codes;
        this.rules = rules;
        this.user = user;
        this.clock = clock;
    }

    /**
     * A framework as its reader may know it.
     *
     * @param used      what was called off: before it was recorded, by contracts, and by what is under way where the reader may know every estimate
     * @param reserved  the part of it that is under way; null for who may not know the estimates
     * @param remaining of the ceiling
     * @param warning   in a Dutch sentence, that much of it is used; null when it is not
     */
    public record Shown(FrameworkAgreement agreement, BigDecimal used, BigDecimal reserved, BigDecimal remaining, String warning) {
    }

    /** Frameworks on one page. @param total on all pages together */
    public record Page(List<Shown> frameworks, long total) {
    }

    /** Whether the user may record one. */
    public boolean mayRecord() {
        return access.may(Work::frameworks, Relation.NONE);
    }

    /**
     * Records a framework that runs.
     *
     * @param naming how the asker finds a value, from its path
     * @return its number
     * @throws NotAllowed when this is not for the current user
     * @throws nl.mvoi.inkoop.platform.Refusal naming everything that is wrong
     */
    @Transactional
    public String record(JsonNode body, UnaryOperator<String> naming) {
        if (!mayRecord()) {
            throw new NotAllowed("U mag geen raamovereenkomst vastleggen. Dat doen inkopers en contractmanagers.");
        }
        LocalDate today = LocalDate.now(clock);
        FrameworkAgreement read = FrameworkReader.read(body, naming, codes, rules.topics(today), today);
        String number = "RAAM-%d-%05d".formatted(today.getYear(), count.next(KIND, today.getYear()));
        frameworks.add(read.numbered(number), user.idOrSystem(), OfficeClock.now(clock));
        return number;
    }

    /** One page of them, newest first. @param page from 1 */
    public Page page(int page, int size) {
        List<FrameworkAgreement> found = frameworks.page(size, (page - 1L) * size);
        Map<String, Usage> usage = frameworks.usage(found.stream().map(FrameworkAgreement::number).toList(), null);
        boolean all = knowsEstimates();
        return new Page(found.stream().map(one -> shown(one, usage.getOrDefault(one.number(), Usage.NOTHING), all)).toList(), frameworks.count());
    }

    /** The one with this number, as somebody typed it. */
    public Optional<Shown> find(String number) {
        return frameworks.find(Names.code(number)).map(one -> shown(one, frameworks.usage(List.of(one.number()), null).getOrDefault(one.number(), Usage.NOTHING),
                knowsEstimates()));
    }

    /** The newest dossiers that call off of it, at most so many, as far as they exist for the user. */
    public Dossiers.Found callers(String number, int most) {
        return dossiers.search(new Search(null, "", "", access.findable(false), access.findable(true), user.idOrSystem(), 1, most, number));
    }

    private boolean knowsEstimates() {
        return access.reader().estimate().before().contains(Reach.ALL);
    }

    private Shown shown(FrameworkAgreement it, Usage usage, boolean all) {
        BigDecimal used = it.usedBefore().add(all ? usage.all() : usage.signed());
        return new Shown(it, used, all ? usage.reserved() : null, it.ceiling().subtract(used), book.warning(it, used).orElse(null));
    }
}
