package dev.chancery.console.editor;

import dev.chancery.messages.Answer;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Claude;
import dev.chancery.messages.Fields;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.MessageStream;
import dev.chancery.messages.ModelInfo;
import dev.chancery.messages.RawRequest;
import dev.chancery.messages.RawResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Counts tokens as the test says, and has two models. */
public final class CountingClaude implements Claude {
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

    @Override
    public MessageStream stream(MessageRequest request, CallOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Message send(MessageRequest request, CallOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> Answer<T> send(MessageRequest request, Class<T> type, CallOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Message> sendAsync(MessageRequest request, CallOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ModelInfo model(String id, CallOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RawResponse raw(RawRequest request, CallOptions options) {
        throw new UnsupportedOperationException();
    }
}
