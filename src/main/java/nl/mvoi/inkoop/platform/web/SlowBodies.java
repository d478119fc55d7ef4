// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import nl.mvoi.inkoop.platform.engine.people.WebSessions;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Whoever sends slowly what follows a request holds a thread, for as long as it pleases him. So somebody who is not signed in has a
 * limited time for it, and there is room for few at once: a newcomer takes the place of whoever was sending longest. A sign-in is
 * sent within a moment and so gets through. The same holds for what is still to come when the answer has been given: a sender who gets
 * no time to finish would not read the answer. Whoever has shown his password by then sends on at his own pace ({@link #trust}).
 */
@Component
class SlowBodies extends ValveBase implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    static final int PLACES = 50;
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String TRUSTED = SlowBodies.class.getName();

    private final Deque<Sender> senders = new ArrayDeque<>();

    SlowBodies() {
        super(true);
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addEngineValves(this);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!hasBody(request) || WebSessions.isSignedIn(request.getSession(false))) {
            getNext().invoke(request, response);
            return;
        }
        Sender sender = new Sender(request.getCoyoteRequest(), () -> request.getAttribute(TRUSTED) != null);
        try {
            getNext().invoke(request, response);
            response.finishResponse();
            sender.receiveTheRest();
        } finally {
            sender.stepAside();
        }
    }

    /** Lets who sends this take his time, because it is known by now who he is. */
    static void trust(HttpServletRequest request) {
        request.setAttribute(TRUSTED, true);
    }

    private static boolean hasBody(Request request) {
        // Not as a number: one that is none must be refused like any other nonsense.
        String length = request.getHeader("Content-Length");
        return length != null && !length.equals("0") || request.getHeader("Transfer-Encoding") != null;
    }

    private synchronized void arrive(Sender sender) {
        if (!senders.contains(sender)) {
            senders.addLast(sender);
        }
        if (senders.size() > PLACES) {
            senders.removeFirst().cutOff = true;
        }
    }

    private synchronized void leave(Sender sender) {
        senders.remove(sender);
    }

    /** Stands between the connection and whoever reads from it. */
    private final class Sender implements InputBuffer, ApplicationBufferHandler {

        private final org.apache.coyote.Request request;
        private final InputBuffer connection;
        private final BooleanSupplier trusted;
        private long firstRead;
        private volatile boolean cutOff;
        private boolean answered;
        private long received;
        private boolean complete;
        private ByteBuffer last;

        private Sender(org.apache.coyote.Request request, BooleanSupplier trusted) {
            this.request = request;
            this.trusted = trusted;
            connection = request.getInputBuffer();
            request.setInputBuffer(this);
        }

        /** For the reader it ends where it is cut off, or where the sender went away: that is nobody's failure. */
        @Override
        public int doRead(ApplicationBufferHandler handler) {
            if (!answered && trusted.getAsBoolean()) {
                leave(this);
            } else {
                waitInLine();
            }
            if (cutOff) {
                return -1;
            }
            int read = receive(handler);
            received += Math.max(read, 0);
            complete = !cutOff && (read < 0 || received == request.getContentLengthLong());
            if (complete) {
                leave(this);
            }
            return read;
        }

        private void waitInLine() {
            // A busy server may take its time before it reads: that is not the sender's doing.
            firstRead = firstRead == 0 ? System.nanoTime() : firstRead;
            cutOff = cutOff || System.nanoTime() - firstRead > PATIENCE.toNanos();
            if (!cutOff) {
                arrive(this);
            }
        }

        private int receive(ApplicationBufferHandler handler) {
            try {
                return connection.doRead(handler);
            } catch (IOException gone) {
                cutOff = true;
                return -1;
            }
        }

        @Override
        public int available() {
            return connection.available();
        }

        /** Throws away what nobody read, or gives up the connection. */
        private void receiveTheRest() {
            answered = true;
            boolean more = !complete;
            while (more) {
                more = doRead(this) >= 0 && !complete;
            }
            if (!complete) {
                request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }

        private void stepAside() {
            leave(this);
            request.setInputBuffer(connection);
        }

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            last = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return last;
        }

        @Override
        public void expand(int size) {
            // What is thrown away needs no room.
        }
    }
}
