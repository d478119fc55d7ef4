// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.mvoi.inkoop.load.Sql.Asked;
import nl.mvoi.inkoop.testing.TasklistClient.Reply;

/** Asks the product the same thing over HTTP again and again, with a session, and tells what it takes. */
record Http(Product product, Table table, Findings findings) {

    private static final int WARM_UP = 1_000;
    private static final int TIMES = 200;

    /**
     * What a question takes.
     *
     * @param statements   of the question itself
     * @param session      statements with which the session is looked after
     * @param transactions in which all of it was asked
     * @param p95Ms        time until the answer was there
     */
    record Asking(long statements, long session, long transactions, double p95Ms, double medianMs) {
    }

    Asking ask(String name, Supplier<Reply> question) {
        return ask(name, question, WARM_UP, TIMES);
    }

    Asking ask(String name, Supplier<Reply> question, int warmUp, int times) {
        for (int time = 0; time < warmUp; time++) {
            answered(question);
        }
        List<Long> nanos = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            long begin = System.nanoTime();
            answered(question);
            nanos.add(System.nanoTime() - begin);
        }
        long before = product.sql().transactions();
        product.sql().keep();
        answered(question);
        List<Asked> asked = product.sql().taken();
        findings.add(name, asked, List.of());
        long session = asked.stream().filter(Http::isOfSession).count();
        return new Asking(asked.size() - session, session, product.sql().transactions() - before, Figures.p95Ms(nanos), Figures.medianMs(nanos));
    }

    /** Who it is, what groups he is in and what web application he may use. */
    private static boolean isOfSession(Asked asked) {
        return asked.text().contains("ACT_ID_") || asked.text().toLowerCase().contains("session") || asked.text().contains("sign_in_count");
    }

    static Reply answered(Supplier<Reply> question) {
        Reply reply = question.get();
        if (reply.status() >= 300) {
            throw new IllegalStateException("Answered by " + reply);
        }
        return reply;
    }
}
