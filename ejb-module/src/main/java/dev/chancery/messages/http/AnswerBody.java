package dev.chancery.messages.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;

/** The body of an answer; tells when it is read to its end or closed. */
final class AnswerBody extends FilterInputStream {
    private final Runnable whenDone;
    private final AtomicBoolean done = new AtomicBoolean();

    AnswerBody(InputStream in, Runnable whenDone) {
        super(in);
        this.whenDone = whenDone;
    }

    @Override
    public int read() throws IOException {
        return seen(in.read());
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return seen(in.read(bytes, offset, length));
    }

    @Override
    public void close() throws IOException {
        try {
            in.close();
        } finally {
            done();
        }
    }

    private int seen(int count) {
        if (count < 0) {
            done();
        }
        return count;
    }

    private void done() {
        if (done.compareAndSet(false, true)) {
            whenDone.run();
        }
    }
}
