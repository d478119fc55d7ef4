// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.load;

import java.lang.StackWalker.StackFrame;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Stands before the database of one application and counts what it is asked. A JDBC batch counts as one statement. */
final class Sql implements BeanPostProcessor {

    private static final String OURS = "nl.mvoi.inkoop.";
    private static final String SELF = Sql.class.getPackageName();
    /** Threads whose questions belong to nobody's work. */
    private static final String BY_THE_CLOCK = "scheduling-";
    /** So many of our own methods tell who asked. */
    private static final int DEPTH = 6;
    /** Stand between every question to the engine and its answer, and tell nothing. */
    private static final List<String> BETWEEN = List.of("nl.mvoi.inkoop.platform.engine.guard.", "nl.mvoi.inkoop.platform.engine.task.SubmissionGuard",
            "nl.mvoi.inkoop.platform.engine.task.OwnTaskRelease", "nl.mvoi.inkoop.platform.engine.task.Retries", "nl.mvoi.inkoop.walkthrough.");

    private final AtomicLong statements = new AtomicLong();
    private final AtomicLong transactions = new AtomicLong();
    private volatile List<Asked> kept;

    /**
     * One statement.
     *
     * @param text   as the database got it, with question marks
     * @param caller our own methods, the innermost first; empty when the engine asked by itself
     */
    record Asked(String text, String caller) {
    }

    long statements() {
        return statements.get();
    }

    /** Transactions in which something was asked. */
    long transactions() {
        return transactions.get();
    }

    /** Keeps the texts and their callers from now on, which costs time. */
    void keep() {
        kept = Collections.synchronizedList(new ArrayList<>());
    }

    /** What was kept, if anything; keeps no more. */
    List<Asked> taken() {
        List<Asked> taken = kept;
        kept = null;
        return taken == null ? List.of() : List.copyOf(taken);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return !(bean instanceof DataSource database) ? bean : new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                return counted(super.getConnection());
            }
        };
    }

    private Connection counted(Connection connection) {
        AtomicBoolean asked = new AtomicBoolean();
        return proxy(Connection.class, (method, arguments) -> {
            Object result = call(connection, method, arguments);
            if (method.getName().equals("commit") && asked.getAndSet(false)) {
                transactions.incrementAndGet();
            }
            return result instanceof Statement statement ? counted(statement, connection, method.getReturnType(),
                    arguments != null && arguments[0] instanceof String text ? text : null, asked) : result;
        });
    }

    private Object counted(Statement statement, Connection connection, Class<?> type, String text, AtomicBoolean asked) {
        return proxy(type, (method, arguments) -> {
            if (method.getName().startsWith("execute") && !Thread.currentThread().getName().startsWith(BY_THE_CLOCK)) {
                count(text == null && arguments != null ? String.valueOf(arguments[0]) : text);
                asked.set(true);
                if (connection.getAutoCommit()) {
                    asked.set(false);
                    transactions.incrementAndGet();
                }
            }
            return call(statement, method, arguments);
        });
    }

    private void count(String text) {
        statements.incrementAndGet();
        List<Asked> keeps = kept;
        if (keeps != null) {
            keeps.add(new Asked(text, StackWalker.getInstance().walk(Sql::caller)));
        }
    }

    private static String caller(Stream<StackFrame> frames) {
        return frames.filter(frame -> isOurs(frame.getClassName()))
                .map(frame -> simple(frame.getClassName()) + "." + simple(frame.getMethodName())).filter(name -> !name.contains("lambda"))
                .distinct().limit(DEPTH).collect(Collectors.joining(" < "));
    }

    private static boolean isOurs(String type) {
        return type.startsWith(OURS) && !type.startsWith(SELF) && !type.contains("$Proxy") && BETWEEN.stream().noneMatch(type::startsWith);
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1).replaceAll("\\$\\$.*", "");
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxy(Class<T> type, Behaviour behaviour) {
        return (T) Proxy.newProxyInstance(Sql.class.getClassLoader(), new Class<?>[] {type},
                (self, method, arguments) -> behaviour.call(method, arguments));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** What a proxy does instead. */
    private interface Behaviour {

        Object call(Method method, Object[] arguments) throws Throwable;
    }
}
