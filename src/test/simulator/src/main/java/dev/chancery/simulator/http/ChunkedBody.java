package dev.chancery.simulator.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;

final class ChunkedBody implements RequestBody {

    private static final int LONGEST_LINE = 8192;

    private final int largest;
    private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
    private long size;
    private long left;
    private boolean inTrailer;
    private boolean complete;

    ChunkedBody(int largest) {
        this.largest = largest;
    }

    @Override
    public int take(byte[] from, int length) {
        int at = 0;
        while (!complete && at < length) {
            int count = left > 0 ? data(from, at, length) : line(from, at, length);
            if (count == 0) {
                break;
            }
            at += count;
        }
        return at;
    }

    private int data(byte[] from, int at, int length) {
        int count = (int) Math.min(left, length - at);
        size += count;
        left -= count;
        if (!tooLarge()) {
            collected.write(from, at, count);
        }
        return count;
    }

    private int line(byte[] from, int at, int length) {
        int end = at;
        while (end < length && from[end] != '\n') {
            end++;
        }
        if (end == length) {
            if (length - at > LONGEST_LINE) {
                throw new MalformedRequest("a chunk's size line is too long");
            }
            return 0;
        }
        read(new String(from, at, end - at, ISO_8859_1).strip());
        return end + 1 - at;
    }

    /** An empty line ends a chunk's data, or in the trailer the body. */
    private void read(String line) {
        if (line.isEmpty()) {
            complete = inTrailer;
        } else if (!inTrailer) {
            left = size(line);
            inTrailer = left == 0;
        }
    }

    private static long size(String line) {
        int semicolon = line.indexOf(';');
        String digits = semicolon < 0 ? line : line.substring(0, semicolon).strip();
        try {
            return Long.parseUnsignedLong(digits, 16) & Long.MAX_VALUE;
        } catch (NumberFormatException e) {
            throw new MalformedRequest("a chunk's size is not a hexadecimal number");
        }
    }

    @Override
    public boolean complete() {
        return complete;
    }

    @Override
    public boolean tooLarge() {
        return size > largest;
    }

    @Override
    public byte[] bytes() {
        return tooLarge() ? new byte[0] : collected.toByteArray();
    }
}
