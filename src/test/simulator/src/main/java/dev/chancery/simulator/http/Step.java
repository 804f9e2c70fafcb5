package dev.chancery.simulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;

/** One thing that happens to a connection while an answer is played on it. */
public sealed interface Step {

    /**
     * Bytes to write.
     *
     * @param events server-sent events that are complete once the last of these bytes is written
     * @param tokens output tokens of which the same is true
     * @param alone whether to hand the bytes to the socket by themselves, not together with their neighbours
     */
    @SuppressWarnings("ArrayRecordComponent") // Pieces are never compared.
    record Send(byte[] bytes, int events, int tokens, boolean alone) implements Step {

        public static Send of(byte[] bytes) {
            return new Send(bytes, 0, 0, false);
        }

        public static Send of(String text) {
            return of(text.getBytes(UTF_8));
        }

        public Send with(byte[] other) {
            return new Send(other, events, tokens, alone);
        }
    }

    record Pause(long nanos) implements Step {

        public static Pause of(Duration duration) {
            return new Pause(duration.toNanos());
        }

        public static Pause ofMillis(long millis) {
            return new Pause(millis * 1_000_000);
        }
    }

    /** Ways to leave an answer unfinished. */
    enum Break implements Step {
        /** An orderly TCP end (FIN). */
        CLOSE,
        /** A TCP reset (RST). */
        RESET,
        /** Nothing more, with the connection left open. */
        STALL
    }
}
