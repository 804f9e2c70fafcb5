package dev.chancery.simulator.delivery;

import dev.chancery.simulator.http.Sequences;
import dev.chancery.simulator.http.Step;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A small gzip file that unpacks to a very large one: a valid one, made of one megabyte over and over. */
final class GzipBomb {

    private static final int BLOCK = 1024 * 1024;
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0};
    private static final byte[] LAST_EMPTY_BLOCK = {3, 0};
    private static final byte[] SPACES = spaces();
    private static final byte[] PACKED = pack();

    private GzipBomb() {}

    static Iterator<Step> of(long bytes) {
        long blocks = Math.max(1, bytes / BLOCK);
        CRC32 sum = new CRC32();
        Iterator<Long> rounds = LongStream.range(0, blocks).boxed().iterator();
        return Sequences.concat(
                List.<Step>of(Step.Send.of(HEADER)).iterator(),
                Sequences.map(rounds, round -> block(sum)),
                Sequences.map(Collections.singleton(sum).iterator(), done -> trailer(done, blocks)));
    }

    private static Step block(CRC32 sum) {
        sum.update(SPACES);
        return Step.Send.of(PACKED);
    }

    private static Step trailer(CRC32 sum, long blocks) {
        ByteBuffer trailer = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
        trailer.put(LAST_EMPTY_BLOCK).putInt((int) sum.getValue()).putInt((int) (blocks * BLOCK));
        return Step.Send.of(trailer.array());
    }

    private static byte[] spaces() {
        byte[] spaces = new byte[BLOCK];
        Arrays.fill(spaces, (byte) ' ');
        return spaces;
    }

    /** Flushed to a byte boundary, without an end, so that the blocks can follow one another. */
    private static byte[] pack() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, 8192, true);
            out.write(SPACES);
            out.flush();
            return packed.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
    }
}
