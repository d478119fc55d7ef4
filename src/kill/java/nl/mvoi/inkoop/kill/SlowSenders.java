// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.kill;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Strangers who promise much and send one byte a second; who is sent away comes back. */
final class SlowSenders extends Thread implements AutoCloseable {

    private static final int MANY = 230;
    private static final List<String> ADDRESSES = List.of("/login", "/camunda/api/admin/auth/user/default/login/tasklist",
            "/api/v1/mvoi-verkenningen", "/camunda/api/engine/engine/default/task");

    private final int port;
    private final List<Socket> open = new ArrayList<>();
    private volatile boolean stopped;

    SlowSenders(int port) throws IOException {
        this.port = port;
        for (int i = 0; i < MANY; i++) {
            open.add(connect(i));
        }
        start();
    }

    private Socket connect(int number) throws IOException {
        Socket socket = new Socket("localhost", port);
        socket.getOutputStream().write(("POST " + ADDRESSES.get(number % ADDRESSES.size()) + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 20000\r\n\r\nu").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                for (int i = 0; i < MANY; i++) {
                    sendOne(i);
                }
                TimeUnit.SECONDS.sleep(1);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void sendOne(int number) throws IOException {
        try {
            open.get(number).getOutputStream().write('a');
        } catch (IOException sentAway) {
            open.set(number, connect(number));
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stopped = true;
        join();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
