package dev.chancery.simulator.http;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Cuts what arrives on one connection into requests. */
final class RequestParser {

    private static final int LARGEST_HEAD = 256 * 1024;
    private static final int SMALL = 2048;

    private final int largestBody;
    private byte[] buffer = new byte[SMALL];
    private int filled;
    private RequestHead head;
    private RequestBody body;
    private boolean toldToContinue;

    RequestParser(int largestBody) {
        this.largestBody = largestBody;
    }

    void feed(ByteBuffer bytes) {
        int count = bytes.remaining();
        if (buffer.length - filled < count) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, filled + count));
        }
        bytes.get(buffer, filled, count);
        filled += count;
        if (body != null) {
            drop(body.take(buffer, filled));
        }
    }

    /** The next whole request, or null. */
    HttpRequest poll(int remotePort) {
        if (head == null && !readHead()) {
            return null;
        }
        if (!body.complete()) {
            return null;
        }
        HttpRequest request = head.request(body, remotePort);
        head = null;
        body = null;
        shrink();
        return request;
    }

    boolean holds(int bytes) {
        return filled > bytes;
    }

    boolean isEmpty() {
        return filled == 0 && head == null;
    }

    /** True once for a request whose sender waits to be told. */
    boolean mustContinue() {
        boolean must = head != null && head.expectsContinue() && !toldToContinue;
        toldToContinue = must || toldToContinue;
        return must;
    }

    private boolean readHead() {
        int length = headLength();
        if (length < 0) {
            if (filled > LARGEST_HEAD) {
                throw new MalformedRequest("the headers are too large");
            }
            return false;
        }
        head = RequestHead.parse(buffer, length);
        body = head.body(largestBody);
        toldToContinue = false;
        drop(length);
        drop(body.take(buffer, filled));
        return true;
    }

    private int headLength() {
        for (int i = 3; i < filled; i++) {
            if (buffer[i] == '\n' && buffer[i - 1] == '\r' && buffer[i - 2] == '\n' && buffer[i - 3] == '\r') {
                return i + 1;
            }
        }
        return -1;
    }

    private void drop(int count) {
        System.arraycopy(buffer, count, buffer, 0, filled - count);
        filled -= count;
    }

    private void shrink() {
        if (buffer.length > 64 * 1024 && filled < SMALL) {
            buffer = Arrays.copyOf(buffer, SMALL);
        }
    }
}
