package dev.chancery.simulator.http;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;

/** Bytes on their way to a socket, and what is reached with the last byte of each piece. */
final class Outbox {

    private final ArrayDeque<Step.Send> pieces = new ArrayDeque<>();
    private int firstTaken;
    private int size;

    void add(Step.Send piece) {
        pieces.add(piece);
        size += piece.bytes().length;
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    int size() {
        return size;
    }

    /** Copies as much as fits, without removing it. */
    void copyTo(ByteBuffer target) {
        int skip = firstTaken;
        for (Step.Send piece : pieces) {
            int count = Math.min(target.remaining(), piece.bytes().length - skip);
            target.put(piece.bytes(), skip, count);
            if (!target.hasRemaining()) {
                return;
            }
            skip = 0;
        }
    }

    /** Removes what was written. Empty pieces go with their predecessor. */
    void written(int count, Watch watch) {
        size -= count;
        firstTaken += count;
        while (!pieces.isEmpty() && firstTaken >= pieces.peek().bytes().length) {
            Step.Send done = pieces.poll();
            firstTaken -= done.bytes().length;
            if (done.events() + done.tokens() > 0) {
                watch.reached(done.events(), done.tokens());
            }
        }
    }
}
