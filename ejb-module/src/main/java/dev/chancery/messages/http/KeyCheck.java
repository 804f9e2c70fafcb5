package dev.chancery.messages.http;

import dev.chancery.keys.ApiKey;
import dev.chancery.keys.KeyVerdict;
import dev.chancery.keys.KeyVerifier;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.ClaudeException;
import dev.chancery.messages.MalformedFieldException;
import dev.chancery.messages.RawRequest;

/** Verifies a key by asking for one model of the list, which costs nothing. */
final class KeyCheck implements KeyVerifier {
    private static final RawRequest MODELS = RawRequest.get("/v1/models");
    private static final CallOptions ONE = CallOptions.DEFAULT.query("limit", "1");

    private final AsideCalls calls;

    KeyCheck(AsideCalls calls) {
        this.calls = calls;
    }

    @Override
    public KeyVerdict verify(ApiKey key) {
        try {
            HttpAnswer head = calls.send(key, MODELS, ONE).head();
            return new KeyVerdict(
                    head.status(),
                    head.requestId().orElse(null),
                    head.organization().orElse(null),
                    "");
        } catch (ClaudeException e) {
            String message = String.valueOf(e.getMessage()).replace(key.reveal(), key.hint());
            return new KeyVerdict(e.status(), e.requestId().orElse(null), null, message);
        } catch (MalformedFieldException e) {
            return new KeyVerdict(0, null, null, "The answer was not one of the API.");
        }
    }
}
