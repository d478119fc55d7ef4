// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.shell;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Lets an answer through as it comes, unless its status says that it went wrong: then its content is kept here and not sent.
 * A failure that the container is asked to tell has no content and goes to its error page as always.
 */
final class HeldBackFailure extends HttpServletResponseWrapper {

    private static final String LENGTH = "Content-Length";

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final ServletOutputStream kept = new Kept();
    private final PrintWriter keptWriter = new PrintWriter(new OutputStreamWriter(content, StandardCharsets.UTF_8), true);

    HeldBackFailure(HttpServletResponse response) {
        super(response);
    }

    /** Whether there is a failure that was not sent. */
    boolean isHeldBack() {
        return getStatus() >= SC_BAD_REQUEST && !super.isCommitted();
    }

    byte[] content() {
        keptWriter.flush();
        return content.toByteArray();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return isHeldBack() ? kept : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return isHeldBack() ? keptWriter : super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!isHeldBack()) {
            super.flushBuffer();
        }
    }

    @Override
    public void resetBuffer() {
        content.reset();
        super.resetBuffer();
    }

    @Override
    public void setContentLength(int length) {
        setContentLengthLong(length);
    }

    @Override
    public void setContentLengthLong(long length) {
        // The content may still be replaced by a shorter or longer one.
        if (!isHeldBack()) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public void setHeader(String name, String value) {
        if (!isHeldBack() || !LENGTH.equalsIgnoreCase(name)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!isHeldBack() || !LENGTH.equalsIgnoreCase(name)) {
            super.addHeader(name, value);
        }
    }

    private final class Kept extends ServletOutputStream {

        @Override
        public void write(int b) {
            content.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            content.write(bytes, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("Nothing here is written later");
        }
    }
}
