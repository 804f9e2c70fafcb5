package dev.chancery.console;

import dev.chancery.messages.Answer;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Claude;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.MessageStream;
import dev.chancery.messages.ModelInfo;
import dev.chancery.messages.RawRequest;
import dev.chancery.messages.RawResponse;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Is not to be asked anything; what a test asks all the same, it overrides. */
public abstract class NoClaude implements Claude {
    @Override
    public MessageStream stream(MessageRequest request, CallOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ModelInfo> models(CallOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long countTokens(MessageRequest request, CallOptions options) {
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
