package dev.chancery.simulator.delivery;

import dev.chancery.simulator.http.Sequences;
import dev.chancery.simulator.http.Step;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.zip.GZIPOutputStream;

/** Compresses a body piece by piece, so that a reader can unpack each as it comes. */
final class Gzip {

    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final GZIPOutputStream packer;

    private Gzip() throws IOException {
        packer = new GZIPOutputStream(packed, true);
    }

    static Iterator<Step> of(Iterator<Step> body) {
        try {
            Gzip gzip = new Gzip();
            return Sequences.concat(
                    Sequences.map(body, gzip::pack),
                    Sequences.flat(Collections.singleton(gzip).iterator(), Gzip::trailer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Step pack(Step step) {
        if (!(step instanceof Step.Send send)) {
            return step;
        }
        return send.with(taken(() -> {
            packer.write(send.bytes());
            packer.flush();
        }));
    }

    private Iterator<Step> trailer() {
        return Collections.<Step>singleton(Step.Send.of(taken(packer::finish))).iterator();
    }

    private interface Packing {
        void run() throws IOException;
    }

    private byte[] taken(Packing packing) {
        try {
            packing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] bytes = packed.toByteArray();
        packed.reset();
        return bytes;
    }
}
