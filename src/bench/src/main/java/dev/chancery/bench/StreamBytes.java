package dev.chancery.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A streamed answer as the API writes it: a text in so many pieces. */
final class StreamBytes {
    private static final String[] PIECES = {
        "Once",
        " upon",
        " a time,",
        " in a chancery",
        " by the sea,",
        " \\\"quoted\\\"",
        " and\\n",
        " naïve",
        " 学者",
        " wrote."
    };

    private StreamBytes() {}

    static byte[] of(int deltas) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(deltas * 130);
        event(out, "message_start", """
                {"type":"message_start","message":{"id":"msg_01","type":"message","role":"assistant",\
                "model":"claude-sonnet-5-5","content":[],"stop_reason":null,"stop_sequence":null,\
                "usage":{"input_tokens":25,"output_tokens":1}}}""");
        event(out, "content_block_start", """
                {"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}""");
        event(out, "ping", "{\"type\":\"ping\"}");
        for (int i = 0; i < deltas; i++) {
            event(
                    out,
                    "content_block_delta",
                    "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\""
                            + PIECES[i % PIECES.length] + "\"}}");
        }
        event(out, "content_block_stop", "{\"type\":\"content_block_stop\",\"index\":0}");
        event(out, "message_delta", """
                {"type":"message_delta","delta":{"stop_reason":"end_turn","stop_sequence":null},\
                "usage":{"output_tokens":200000}}""");
        event(out, "message_stop", "{\"type\":\"message_stop\"}");
        return out.toByteArray();
    }

    private static void event(ByteArrayOutputStream out, String name, String data) {
        out.writeBytes(("event: " + name + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
    }
}
