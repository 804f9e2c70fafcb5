package dev.chancery.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Claude simulator as a process of its own; it ends when its standard input does, so it never outlives us. */
final class Simulator implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("listening on (http://\\S+)");

    private final Process process;
    private final String address;

    private Simulator(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static Simulator start(Path jar) throws IOException {
        if (!Files.exists(jar)) {
            throw new CannotRunException("ANTHROPIC_API_KEY is not set, and the simulator is not at " + jar + ".");
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "-jar", jar.toString(), "--port", "0", "--exit-with-stdin")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader();
        String address = output.lines()
                .flatMap(line -> addressIn(line).stream())
                .findFirst()
                .orElseThrow(() -> new CannotRunException("The simulator ended before it listened."));
        Background.run("simulator-output", () -> output.lines().forEach(line -> {}));
        return new Simulator(process, address);
    }

    static Optional<String> addressIn(String line) {
        Matcher listening = LISTENING.matcher(line);
        return listening.find() ? Optional.of(listening.group(1)) : Optional.empty();
    }

    String address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
