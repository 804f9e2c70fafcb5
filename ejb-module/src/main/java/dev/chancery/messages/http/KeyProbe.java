package dev.chancery.messages.http;

import dev.chancery.keys.ApiKey;
import dev.chancery.keys.KeyVerdict;
import dev.chancery.keys.KeyVerifier;
import dev.chancery.messages.Attribution;
import dev.chancery.messages.CallInfo;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.ClaudeException;
import dev.chancery.messages.Fields;
import java.time.Duration;

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
            new Attempts(wire, need -> new BorrowedKey(key, "verified:" + key.name())).attempt(call);
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
}
