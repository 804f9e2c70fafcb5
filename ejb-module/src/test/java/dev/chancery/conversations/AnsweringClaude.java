package dev.chancery.conversations;

import dev.chancery.json.JsonCodec;
import dev.chancery.messages.Answer;
import dev.chancery.messages.CallInfo;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Claude;
import dev.chancery.messages.ContentBlock;
import dev.chancery.messages.Fields;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageAssembler;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.MessageStream;
import dev.chancery.messages.ModelInfo;
import dev.chancery.messages.RawRequest;
import dev.chancery.messages.RawResponse;
import dev.chancery.messages.StreamEvent;
import dev.chancery.messages.TextBlock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;

/** Answers by a function, and keeps what it was asked. */
final class AnsweringClaude implements Claude {
    private final List<MessageRequest> requests = new CopyOnWriteArrayList<>();
    private final List<CallOptions> options = new CopyOnWriteArrayList<>();
    private final List<String> sources = new CopyOnWriteArrayList<>();
    private volatile Function<MessageRequest, Message> answers =
            request -> text("answer " + request.turns().size());

    /** An answer that is a text and the end. */
    static Message text(String text) {
        return message("end_turn", TextBlock.of(text));
    }

    /** An answer of these blocks. */
    static Message message(String stopReason, ContentBlock... blocks) {
        return new Message(Fields.of("role", "assistant", "content", List.of(blocks))
                .with("model", "claude-sonnet-5-5")
                .with("stop_reason", stopReason)
                .with("usage", Fields.of("input_tokens", 10, "output_tokens", 5)));
    }

    /** An answer that is this JSON. */
    static Message json(String json) {
        return new Message(new JsonCodec().object(json));
    }

    /** From now on. */
    void answers(Function<MessageRequest, Message> function) {
        answers = function;
    }

    List<MessageRequest> requests() {
        return requests;
    }

    MessageRequest lastRequest() {
        return requests.get(requests.size() - 1);
    }

    CallOptions lastOptions() {
        return options.get(options.size() - 1);
    }

    /** Where the calls came from; may be cleared. */
    List<String> sources() {
        return sources;
    }

    @Override
    public Message send(MessageRequest request, CallOptions with) {
        sources.add(String.valueOf(with.attribution().source()));
        requests.add(request);
        options.add(with);
        return answers.apply(request);
    }

    @Override
    public <T> Answer<T> send(MessageRequest request, Class<T> type, CallOptions with) {
        Message message = send(request, with);
        return new Answer<>(type.cast(message.text()), message);
    }

    @Override
    public CompletionStage<Message> sendAsync(MessageRequest request, CallOptions with) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MessageStream stream(MessageRequest request, CallOptions with) {
        return new Events(send(request, with));
    }

    @Override
    public long countTokens(MessageRequest request, CallOptions with) {
        requests.add(request);
        options.add(with);
        return request.turns().size();
    }

    @Override
    public List<ModelInfo> models(CallOptions with) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ModelInfo model(String id, CallOptions with) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RawResponse raw(RawRequest request, CallOptions with) {
        throw new UnsupportedOperationException();
    }

    /** The answer's text in one piece. */
    private static final class Events implements MessageStream {
        private final MessageAssembler assembler = new MessageAssembler(new JsonCodec()::tryObject);
        private final List<StreamEvent> events = new ArrayList<>();
        private int next;

        Events(Message answer) {
            add("{'type':'message_start','message':{'role':'assistant','content':[]}}");
            add("{'type':'content_block_start','index':0,'content_block':{'type':'text','text':''}}");
            add("{'type':'content_block_delta','index':0,'delta':{'type':'text_delta','text':'" + answer.text()
                    + "'}}");
            add("{'type':'content_block_stop','index':0}");
            add("{'type':'message_delta','delta':{'stop_reason':'end_turn'},'usage':{'output_tokens':5}}");
            add("{'type':'message_stop'}");
        }

        private void add(String json) {
            events.add(StreamEvent.of(new JsonCodec().object(json.replace('\'', '"'))));
        }

        @Override
        public boolean hasNext() {
            return next < events.size();
        }

        @Override
        public StreamEvent next() {
            StreamEvent event = events.get(next++);
            assembler.accept(event);
            return event;
        }

        @Override
        public Stream<String> text() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Message message() {
            while (hasNext()) {
                next();
            }
            return partialMessage();
        }

        @Override
        public Message partialMessage() {
            return assembler.message();
        }

        @Override
        public CallInfo info() {
            return new CallInfo(1, "", null, null, Duration.ZERO, null);
        }

        @Override
        public void close() {
            next = events.size();
        }
    }
}
