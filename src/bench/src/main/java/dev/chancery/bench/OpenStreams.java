package dev.chancery.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Many streams open at once, slow ones: what a process of each client takes to hold them. */
final class OpenStreams {
    static final int STREAMS = 500;
    private static final int SECONDS = 10;
    private static final double LEAST_RATE = 4;

    private final String url;
    private final Java java;
    private final String threads;

    OpenStreams(String url, Java java, String threads) {
        this.url = url;
        this.java = java;
        this.threads = threads;
    }

    Rounds<HeldStreams> run(int rounds) throws Exception {
        return new Rounds<HeldStreams>()
                .with("chancery", times -> hold("chancery"))
                .with("sdk", times -> hold("sdk"))
                .run(0, rounds, 1);
    }

    private HeldStreams hold(String client) throws IOException {
        Process process = new ProcessBuilder(command(client))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            HeldStreams held = HeldStreams.parse(out.substring(out.lastIndexOf('\n') + 1));
            if (held.rate() < LEAST_RATE) {
                throw new IllegalStateException(client + " had " + held.rate() + " events a second and stream");
            }
            return held;
        } finally {
            process.destroyForcibly();
        }
    }

    /** With the flags of a small server: a heap that grows only as far as it must. */
    private List<String> command(String client) {
        return List.of(
                java.command(),
                "-Xms16m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Djava.util.logging.config.file=" + System.getProperty("java.util.logging.config.file"),
                "-cp",
                System.getProperty("java.class.path"),
                StreamHolder.class.getName(),
                client,
                threads,
                url,
                Integer.toString(STREAMS),
                Integer.toString(SECONDS));
    }
}
