package dev.chancery.simulator;

import dev.chancery.simulator.script.Latency;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How a simulator is set up.
 *
 * @param port 0 for any that is free
 * @param seed of all choices by chance
 * @param oracleFile to append the log to
 * @param latency where the script does not say otherwise
 * @param batchTime how long a batch is processed, where the script does not say otherwise
 * @param acceptedKeys empty for every key that does not begin with {@code sk-ant-revoked}
 * @param largestBody in bytes; a request over it is answered with 413
 */
public record SimulatorOptions(
        int port,
        long seed,
        Optional<Path> oracleFile,
        Latency latency,
        Duration batchTime,
        Set<String> acceptedKeys,
        int largestBody,
        Clock clock) {

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static final int THIRTY_TWO_MEGABYTES = 32 * 1024 * 1024;

    public SimulatorOptions {
        acceptedKeys = Set.copyOf(acceptedKeys);
    }

    /** Any port, seed 1, no file, lifelike latency, two seconds for a batch, any key. */
    public static SimulatorOptions defaults() {
        return new SimulatorOptions(
                0,
                1,
                Optional.empty(),
                Latency.LIFELIKE,
                TWO_SECONDS,
                Set.of(),
                THIRTY_TWO_MEGABYTES,
                Clock.systemUTC());
    }

    /** The defaults without any latency; a batch has ended when it is looked at for the first time. */
    public static SimulatorOptions forTests() {
        return defaults().withLatency(Latency.ZERO).withBatchTime(Duration.ZERO);
    }

    public SimulatorOptions withPort(int other) {
        return new SimulatorOptions(other, seed, oracleFile, latency, batchTime, acceptedKeys, largestBody, clock);
    }

    public SimulatorOptions withSeed(long other) {
        return new SimulatorOptions(port, other, oracleFile, latency, batchTime, acceptedKeys, largestBody, clock);
    }

    public SimulatorOptions withOracleFile(Path file) {
        return new SimulatorOptions(
                port, seed, Optional.of(file), latency, batchTime, acceptedKeys, largestBody, clock);
    }

    public SimulatorOptions withLatency(Latency other) {
        return new SimulatorOptions(port, seed, oracleFile, other, batchTime, acceptedKeys, largestBody, clock);
    }

    public SimulatorOptions withBatchTime(Duration other) {
        return new SimulatorOptions(port, seed, oracleFile, latency, other, acceptedKeys, largestBody, clock);
    }

    public SimulatorOptions withAcceptedKeys(Set<String> keys) {
        return new SimulatorOptions(port, seed, oracleFile, latency, batchTime, keys, largestBody, clock);
    }

    /** For the log, batches, the prompt cache's lifetimes and dates in headers; pauses and buckets run on real time. */
    public SimulatorOptions withClock(Clock other) {
        return new SimulatorOptions(port, seed, oracleFile, latency, batchTime, acceptedKeys, largestBody, other);
    }
}
