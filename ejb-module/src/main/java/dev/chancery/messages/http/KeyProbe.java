package dev.chancery.messages.http;

import dev.chancery.keys.ApiKey;
import dev.chancery.keys.KeyLease;
import dev.chancery.keys.KeyVerdict;
import dev.chancery.keys.KeyVerifier;
import dev.chancery.messages.Attribution;
import dev.chancery.messages.CallInfo;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.ClaudeException;
import dev.chancery.messages.Fields;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Asks for the list of models with a key that no ring lends yet; the ledger has it like any other attempt. */
final class KeyProbe implements KeyVerifier {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Wire wire;
    private final Calls calls;

    KeyProbe(Wire wire, Calls calls) {
        this.wire = wire;
        this.calls = calls;
    }

    @Override
    public KeyVerdict verify(ApiKey key) {
        CallOptions options = CallOptions.DEFAULT
                .timeout(PATIENCE)
                .maxAttempts(1)
                .query("limit", "1")
                .attribution(Attribution.NONE.source("key-verification"));
        Call<Fields> call = calls.get("/v1/models", options, fields -> fields);
        try {
            new Attempts(wire, need -> new Borrowed(key)).attempt(call);
            CallInfo info = call.info();
            return new KeyVerdict(200, info.request(), info.organization(), "");
        } catch (AttemptFailure e) {
            return refused(call, e.reason());
        }
    }

    private static KeyVerdict refused(Call<?> call, ClaudeException reason) {
        return new KeyVerdict(
                Math.max(0, reason.status()),
                reason.requestId().orElse(null),
                call.info().organization(),
                String.valueOf(reason.getMessage()));
    }

    /** The key itself; nobody else waits for it. */
    private record Borrowed(ApiKey key) implements KeyLease {
        @Override
        public String keyId() {
            return "verified:" + key.name();
        }

        @Override
        public boolean usable() {
            return true;
        }

        @Override
        public void park(Duration pause) {
            // no ring, nobody to keep it from
        }

        @Override
        public void reject() {
            // the verdict says it
        }

        @Override
        public void answered(UnaryOperator<@Nullable String> header) {
            // its limits are learnt once it is lent
        }

        @Override
        public void used(long inputTokens, long outputTokens) {
            // a free call
        }

        @Override
        public void close() {
            // nothing to give back
        }
    }
}
