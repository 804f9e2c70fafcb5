package dev.chancery.simulator.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.chancery.simulator.http.Sequences;
import dev.chancery.simulator.http.Step;
import java.util.Iterator;
import java.util.List;

/** Chunked transfer coding: each piece is a chunk of its own. */
final class Chunks {

    private static final Step END = Step.Send.of("0\r\n\r\n");

    private Chunks() {}

    static Iterator<Step> of(Iterator<Step> body) {
        return Sequences.concat(
                Sequences.map(body, Chunks::framed), List.of(END).iterator());
    }

    private static Step framed(Step step) {
        return step instanceof Step.Send send && send.bytes().length > 0 ? send.with(chunk(send.bytes())) : step;
    }

    private static byte[] chunk(byte[] data) {
        byte[] size = (Integer.toHexString(data.length) + "\r\n").getBytes(ISO_8859_1);
        byte[] chunk = new byte[size.length + data.length + 2];
        System.arraycopy(size, 0, chunk, 0, size.length);
        System.arraycopy(data, 0, chunk, size.length, data.length);
        chunk[chunk.length - 2] = '\r';
        chunk[chunk.length - 1] = '\n';
        return chunk;
    }
}
