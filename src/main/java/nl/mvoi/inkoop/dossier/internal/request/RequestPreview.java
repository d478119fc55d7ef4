// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.internal.request;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.mvoi.inkoop.dossier.SplitPurchases;
import nl.mvoi.inkoop.dossier.jdbc.UsedBefore;
import nl.mvoi.inkoop.dossier.jdbc.UsedBefore.Request;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.Codes;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.Exploration;
import nl.mvoi.inkoop.rules.Nature;
import nl.mvoi.inkoop.rules.Purchase;
import nl.mvoi.inkoop.rules.RuleLibrary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks ahead while somebody still fills in a request: what it will mean, and what he filled in before. Nothing is stored. */
@Service
@Transactional(readOnly = true)
public class RequestPreview {

    private static final int MOST_OFFERED = 5;

    private final RuleLibrary rules;
    private final SplitPurchases splits;
    private final UsedBefore used;
    private final CurrentUser user;
    private final Clock clock;

    RequestPreview(RuleLibrary rules, SplitPurchases splits, UsedBefore used, CurrentUser user, Clock clock) {
        this.rules = rules;
        this.splits = splits;
        this.used = used;
        this.user = user;
        this.clock = clock;
    }

    /**
     * What a request will mean.
     *
     * @param value    euro excl. VAT, whole term with options
     * @param warnings Dutch sentences, among them that this may be a part of a larger purchase
     */
    public record Meaning(Exploration exploration, BigDecimal value, List<String> warnings) {
    }

    /** Departments, budget codes and CPV codes of this person's own earlier requests, newest first. */
    public record Offered(List<String> departments, List<String> budgetCodes, List<String> cpvCodes) {
    }

    /** @param answers answers that passed the form */
    public Meaning of(Answers answers) {
        SubmittedRequest request = SubmittedRequest.from(answers);
        Purchase purchase = request.purchase(LocalDate.now(clock));
        Exploration found = rules.explore(purchase);
        List<String> split = splits.hint(purchase, request.asked().department(), null).stream().toList();
        return new Meaning(found, purchase.estimatedValue(), Stream.of(split, found.warnings()).flatMap(List::stream).toList());
    }

    /** The nature that belongs to a CPV code, as the form names it; empty when no rule says so. */
    public String natureOf(String cpvCode) {
        try {
            Nature found = rules.nature(new Purchase(cpvCode, null, null, null, null, LocalDate.now(clock), false, false));
            return (found == Nature.DIENST_SAS ? Nature.DIENST : found).name();
        } catch (Refusal noRule) {
            return "";
        }
    }

    /**
     * Whether nature or topic differ from what a CPV code says; only who departs is asked why.
     *
     * @param nature as the form names it; empty when it was left open, as the topic
     */
    public boolean departs(String cpvCode, String nature, String topic) {
        try {
            return !rules.conflicts(new Purchase(cpvCode, Codes.read(Nature.class, nature), topic.isEmpty() ? null : topic, null, null, LocalDate.now(clock), false, false)).isEmpty();
        } catch (Refusal incomplete) {
            return false;
        }
    }

    /** What this person may want to fill in again. */
    public Offered offered() {
        List<Request> requests = used.by(user.idOrSystem());
        return new Offered(distinct(requests, Request::department), distinct(requests, Request::budgetCode), distinct(requests, Request::cpvCode));
    }

    private static List<String> distinct(List<Request> requests, Function<Request, String> part) {
        return requests.stream().map(part).filter(Objects::nonNull).distinct().limit(MOST_OFFERED).toList();
    }
}
