package dev.chancery.tools;

import dev.chancery.messages.Answer;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Claude;
import dev.chancery.messages.ContentBlock;
import dev.chancery.messages.Fields;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.MessageStream;
import dev.chancery.messages.ModelInfo;
import dev.chancery.messages.RawRequest;
import dev.chancery.messages.RawResponse;
import dev.chancery.messages.TextBlock;
import dev.chancery.messages.ToolUseBlock;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Gives the answers it was told to give, in order, and keeps what it was asked. */
public final class ScriptedClaude implements Claude {
    private final Deque<Message> answers;
    private final List<MessageRequest> requests = new ArrayList<>();
    private final List<CallOptions> options = new ArrayList<>();

    public ScriptedClaude(Message... answers) {
        this.answers = new ArrayDeque<>(List.of(answers));
    }

    /** An answer of these blocks. */
    public static Message answer(String stopReason, ContentBlock... blocks) {
        return new Message(
                Fields.of("role", "assistant", "content", List.of(blocks)).with("stop_reason", stopReason));
    }

    /** An answer that is a text and the end. */
    public static Message done(String text) {
        return answer("end_turn", TextBlock.of(text));
    }

    /** A call of a tool. */
    public static ToolUseBlock use(String id, String name, Fields input) {
        return new ToolUseBlock(
                Fields.of("type", "tool_use", "id", id).with("name", name).with("input", input));
    }

    public List<MessageRequest> requests() {
        return requests;
    }

    public List<CallOptions> options() {
        return options;
    }

    @Override
    public Message send(MessageRequest request, CallOptions callOptions) {
        requests.add(request);
        options.add(callOptions);
        return answers.remove();
    }

    @Override
    public <T> Answer<T> send(MessageRequest request, Class<T> type, CallOptions callOptions) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Message> sendAsync(MessageRequest request, CallOptions callOptions) {
        return CompletableFuture.completedFuture(send(request, callOptions));
    }

    /** A stream that knows its whole message, and nothing else. */
    @Override
    public MessageStream stream(MessageRequest request, CallOptions callOptions) {
        Message message = send(request, callOptions);
        return (MessageStream) Proxy.newProxyInstance(
                MessageStream.class.getClassLoader(),
                new Class<?>[] {MessageStream.class},
                (proxy, method, arguments) -> method.getName().equals("message") ? message : null);
    }

    @Override
    public long countTokens(MessageRequest request, CallOptions callOptions) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ModelInfo> models(CallOptions callOptions) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ModelInfo model(String id, CallOptions callOptions) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RawResponse raw(RawRequest request, CallOptions callOptions) {
        throw new UnsupportedOperationException();
    }
}
