package dev.chancery.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Who answers the server's calls: Claude itself where the environment has a key, else the simulator. */
record ClaudeEndpoint(String description, Map<String, String> environment, Runnable stop) implements AutoCloseable {

    private static final String KEY = "ANTHROPIC_API_KEY";
    private static final String BASE_URL = "ANTHROPIC_BASE_URL";
    private static final String SAMPLES = "CHANCERY_SAMPLES";

    static ClaudeEndpoint of(Map<String, String> environment, Path simulator) throws IOException {
        return environment.getOrDefault(KEY, "").isBlank() ? simulated(simulator) : real(environment);
    }

    private static ClaudeEndpoint real(Map<String, String> environment) {
        String address = environment.getOrDefault(BASE_URL, "https://api.anthropic.com");
        return new ClaudeEndpoint(address + ", with the key in " + KEY, Map.of(), () -> {});
    }

    private static ClaudeEndpoint simulated(Path jar) throws IOException {
        Simulator simulator = Simulator.start(jar);
        return new ClaudeEndpoint(
                "a simulator at " + simulator.address() + "; set " + KEY + " to speak to Claude itself",
                Map.of(BASE_URL, simulator.address(), KEY, "simulator-key", SAMPLES, "true"),
                simulator::close);
    }

    @Override
    public void close() {
        stop.run();
    }
}
