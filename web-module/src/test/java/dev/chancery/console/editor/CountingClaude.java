package dev.chancery.console.editor;

import dev.chancery.console.NoClaude;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Fields;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.ModelInfo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts tokens as the test says, and has two models. */
public final class CountingClaude extends NoClaude {
    public final List<MessageRequest> counted = new ArrayList<>();
    public long tokens = 700;

    public @Nullable RuntimeException failure;

    @Override
    public long countTokens(MessageRequest request, CallOptions options) {
        counted.add(request);
        if (failure != null) {
            throw failure;
        }
        return tokens;
    }

    @Override
    public List<ModelInfo> models(CallOptions options) {
        return List.of(
                new ModelInfo(Fields.of("id", "claude-opus-5")), new ModelInfo(Fields.of("id", "claude-sonnet-5-5")));
    }
}
