package dev.chancery.messages.http;

import java.io.InputStream;
import java.util.Arrays;

/** Gives bytes in pieces that end where it is told, as a network does. */
final class PiecewiseInput extends InputStream {
    private final byte[] bytes;
    private final int[] ends;
    private int position;

    /** @param ends offsets after which a read ends, in rising order; the end of the bytes need not be among them */
    PiecewiseInput(byte[] bytes, int... ends) {
        this.bytes = bytes;
        this.ends = ends;
    }

    /** Every byte by itself. */
    static PiecewiseInput single(byte[] bytes) {
        int[] ends = new int[bytes.length];
        Arrays.setAll(ends, i -> i + 1);
        return new PiecewiseInput(bytes, ends);
    }

    @Override
    public int read() {
        return position == bytes.length ? -1 : bytes[position++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (position == bytes.length) {
            return -1;
        }
        int at = Arrays.binarySearch(ends, position + 1);
        int next = at >= 0 ? at : -at - 1;
        int end = next < ends.length ? Math.min(ends[next], bytes.length) : bytes.length;
        int count = Math.min(length, end - position);
        System.arraycopy(bytes, position, into, offset, count);
        position += count;
        return count;
    }
}
