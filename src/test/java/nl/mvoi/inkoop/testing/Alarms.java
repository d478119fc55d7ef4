// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Listens to what the log of the application says that somebody should look at. */
public final class Alarms extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final List<ILoggingEvent> heard = new CopyOnWriteArrayList<>();

    /** Begins to listen. */
    public Alarms() {
        start();
        root().addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
            event.getMDCPropertyMap();
            heard.add(event);
        }
    }

    /** What was heard since the last time this was asked. */
    public List<ILoggingEvent> take() {
        List<ILoggingEvent> taken = List.copyOf(heard);
        heard.clear();
        return taken;
    }

    /** Whether one of them tells under this error number where in the program it went wrong. */
    public static boolean tell(List<ILoggingEvent> alarms, String number) {
        return alarms.stream().filter(event -> number.equals(event.getMDCPropertyMap().get("foutnummer")))
                .anyMatch(event -> event.getThrowableProxy() != null || event.getFormattedMessage().contains("\tat "));
    }

    @Override
    public void close() {
        root().detachAppender(this);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
