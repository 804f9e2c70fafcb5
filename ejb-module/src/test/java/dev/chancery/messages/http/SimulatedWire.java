package dev.chancery.messages.http;

import dev.chancery.keys.KeyRing;
import dev.chancery.keys.KeyVerifier;
import dev.chancery.keys.TestKeys;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.MessageStream;
import dev.chancery.messages.RawRequest;
import dev.chancery.messages.RawResponse;
import dev.chancery.simulator.ClaudeSimulator;
import dev.chancery.simulator.SimulatorOptions;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** The wire without a container: the simulator at its other end, no fault tolerance around it. */
public final class SimulatedWire implements AutoCloseable {
    private final ClaudeSimulator simulator = ClaudeSimulator.start(SimulatorOptions.forTests());
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final Wire wire;
    private final Calls calls;
    private final AnyEndpoint api;

    /** With these properties set, {@code name, value, name, value...}. */
    public SimulatedWire(String... properties) {
        this(TestKeys.ring("test-key-1"), properties);
    }

    /** With these keys. */
    public SimulatedWire(KeyRing keys, String... properties) {
        this(keys, AttemptLedger.NONE, properties);
    }

    /** With these keys, and this ledger. */
    public SimulatedWire(KeyRing keys, AttemptLedger ledger, String... properties) {
        this(null, keys, ledger, properties);
    }

    /** To another place than the simulator. */
    static SimulatedWire to(URI place, String... properties) {
        return new SimulatedWire(place, TestKeys.ring("test-key-1"), AttemptLedger.NONE, properties);
    }

    /** Another node, which calls the same simulator. */
    public SimulatedWire beside(KeyRing keys) {
        return new SimulatedWire(simulator.uri(), keys, AttemptLedger.NONE);
    }

    private SimulatedWire(URI place, KeyRing keys, AttemptLedger ledger, String... properties) {
        Map<String, String> config = new HashMap<>();
        for (int i = 0; i < properties.length; i += 2) {
            config.put(properties[i], properties[i + 1]);
        }
        api = RestClientBuilder.newBuilder()
                .baseUri(place == null ? simulator.uri() : place)
                .build(AnyEndpoint.class);
        wire = new Wire(
                ClaudeConfig.of(config::get),
                TransportConfig.of(config::get),
                api,
                keys,
                ledger,
                scheduler,
                System::nanoTime);
        calls = new Calls(wire, new ClaudeCalls(wire));
    }

    public ClaudeSimulator simulator() {
        return simulator;
    }

    public Calls calls() {
        return calls;
    }

    Wire wire() {
        return wire;
    }

    /** Asks the simulator whether it accepts a key. */
    public KeyVerifier verifier() {
        return new KeyProbe(wire, calls);
    }

    /** The answer to this prompt. */
    public Message send(String prompt) {
        return send(prompt, CallOptions.DEFAULT);
    }

    /** The answer to this prompt. */
    public Message send(String prompt, CallOptions options) {
        return calls.faultTolerant().perform(calls.message(request(prompt), options));
    }

    /** Any endpoint's answer. */
    public RawResponse raw(RawRequest request, CallOptions options) {
        return calls.faultTolerant().perform(calls.raw(request, options));
    }

    /** A stream of the answer to this prompt. */
    public MessageStream stream(String prompt) {
        return stream(prompt, CallOptions.DEFAULT);
    }

    /** A stream of the answer to this prompt. */
    public MessageStream stream(String prompt, CallOptions options) {
        return calls.faultTolerant().perform(calls.stream(request(prompt), options, stream -> {}));
    }

    /** A request with this prompt. */
    public static MessageRequest request(String prompt) {
        return MessageRequest.of("claude-sonnet-5-5").user(prompt).maxTokens(100_000);
    }

    @Override
    public void close() throws Exception {
        wire.close();
        ((AutoCloseable) api).close();
        scheduler.shutdownNow();
        simulator.close();
    }
}
