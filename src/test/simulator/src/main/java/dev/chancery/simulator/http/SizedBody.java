package dev.chancery.simulator.http;

final class SizedBody implements RequestBody {

    private static final byte[] NOTHING = {};

    private final long size;
    private final byte[] bytes;
    private long taken;

    SizedBody(long size, int largest) {
        if (size < 0) {
            throw new MalformedRequest("content-length is negative");
        }
        this.size = size;
        this.bytes = size == 0 || size > largest ? NOTHING : new byte[(int) size];
    }

    @Override
    public int take(byte[] from, int length) {
        int count = (int) Math.min(length, size - taken);
        if (bytes.length > 0) {
            System.arraycopy(from, 0, bytes, (int) taken, count);
        }
        taken += count;
        return count;
    }

    @Override
    public boolean complete() {
        return taken == size;
    }

    @Override
    public boolean tooLarge() {
        return size > bytes.length;
    }

    @Override
    public byte[] bytes() {
        return bytes;
    }
}
