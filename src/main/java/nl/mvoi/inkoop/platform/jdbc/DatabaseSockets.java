// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.jdbc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import javax.net.SocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the connections to PostgreSQL, and can break them all. A server that hangs gives no answer and no failure, so that everybody
 * at work would wait; a limit on how long a question may take would also hit whoever waits his turn in a busy hour.
 */
public class DatabaseSockets extends SocketFactory {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseSockets.class);
    private static final Set<Socket> OPEN = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    /** Whoever waits for an answer over one of these gets a failure now. */
    static void breakAll() {
        List<Socket> open;
        synchronized (OPEN) {
            open = List.copyOf(OPEN);
            OPEN.clear();
        }
        for (Socket socket : open) {
            try {
                socket.close();
            } catch (IOException e) {
                LOG.debug("A connection that hangs cannot be broken", e);
            }
        }
    }

    @Override
    public Socket createSocket() {
        Socket socket = new Socket();
        OPEN.add(socket);
        return socket;
    }

    // The driver makes a socket first and connects it later; the other ways belong to the type.

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }
}
