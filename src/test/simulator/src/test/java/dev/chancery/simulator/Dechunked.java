package dev.chancery.simulator;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Takes chunked transfer coding off a stream; it may end with the connection too. */
final class Dechunked extends FilterInputStream {

    private int left;

    Dechunked(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (left == 0 && !nextChunk()) {
            return -1;
        }
        int count = super.read(bytes, from, Math.min(length, left));
        left -= Math.max(0, count);
        if (left == 0) {
            in.skipNBytes(2);
        }
        return count;
    }

    private boolean nextChunk() throws IOException {
        StringBuilder size = new StringBuilder();
        int next = in.read();
        while (next >= 0 && next != '\n') {
            size.append((char) next);
            next = in.read();
        }
        left = size.isEmpty() ? 0 : Integer.parseInt(size.toString().strip(), 16);
        return left > 0;
    }

    @Override
    public int available() {
        return left > 0 ? 1 : 0;
    }
}
