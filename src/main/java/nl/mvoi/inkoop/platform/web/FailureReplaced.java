// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;

/** An answer of which a failure (500 and up) is replaced by a better one, when there is one; what is written after that is dropped. */
class FailureReplaced extends HttpServletResponseWrapper {

    private static final ServletOutputStream NOWHERE = new ServletOutputStream() {

        @Override
        public void write(int one) {
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
        }
    };

    private final Supplier<HttpStatus> better;
    private final Answer answer;
    private boolean replaced;

    /** Writes the better answer. */
    interface Answer {

        void with(HttpStatus status) throws IOException;
    }

    /** @param better the status to answer instead of a failure of this moment, or null to leave it */
    FailureReplaced(HttpServletResponse response, Supplier<HttpStatus> better, Answer answer) {
        super(response);
        this.better = better;
        this.answer = answer;
    }

    @Override
    public void setStatus(int status) {
        if (!replaces(status)) {
            super.setStatus(status);
        }
    }

    @Override
    public void sendError(int status) throws IOException {
        if (!replaces(status)) {
            super.sendError(status);
        }
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        if (!replaces(status)) {
            super.sendError(status, message);
        }
    }

    private boolean replaces(int status) {
        HttpStatus instead = replaced || status < SC_INTERNAL_SERVER_ERROR || isCommitted() ? null : better.get();
        if (instead != null) {
            replaced = true;
            try {
                answer.with(instead);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return replaced;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return replaced ? NOWHERE : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return replaced ? new PrintWriter(Writer.nullWriter()) : super.getWriter();
    }

    @Override
    public void setContentType(String type) {
        if (!replaced) {
            super.setContentType(type);
        }
    }

    @Override
    public void setContentLength(int length) {
        if (!replaced) {
            super.setContentLength(length);
        }
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!replaced) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public void setHeader(String name, String value) {
        if (!replaced) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!replaced) {
            super.addHeader(name, value);
        }
    }

    @Override
    public void resetBuffer() {
        if (!replaced) {
            super.resetBuffer();
        }
    }

    @Override
    public void reset() {
        if (!replaced) {
            super.reset();
        }
    }
}
