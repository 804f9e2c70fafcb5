package dev.chancery.messages.http;

import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Fields;
import dev.chancery.messages.MalformedFieldException;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.MessageStream;
import dev.chancery.messages.RawRequest;
import dev.chancery.messages.RawResponse;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes calls ready to be performed, from what a caller of {@link dev.chancery.messages.Claude} asks. */
public final class Calls {
    static final String COUNT = "/v1/messages/count_tokens";

    private static final String ONLY_MESSAGES = "max_tokens|metadata|stop_sequences|container|service_tier|stream";

    private final Wire wire;
    private final RequestRules rules;
    private final FaultTolerantCalls faultTolerant;

    Calls(Wire wire, ClaudeCalls claudeCalls) {
        this.wire = wire;
        this.rules = new RequestRules(wire.config().apiVersion());
        this.faultTolerant = new FaultTolerantCalls(claudeCalls);
    }

    /** The innermost step: attempts. */
    public CallStep faultTolerant() {
        return faultTolerant;
    }

    /** A call for a whole answer. */
    public Call<Message> message(MessageRequest request, CallOptions options) {
        MessageRequest complete = complete(request, options);
        return call(RawRequest.message(complete), options, Message::new);
    }

    /**
     * A call for a streamed answer.
     *
     * @param whenEnded told once, when the stream was read to its end, broke, or was closed
     */
    public Call<MessageStream> stream(MessageRequest request, CallOptions options, Consumer<MessageStream> whenEnded) {
        MessageRequest complete = complete(request, options);
        Duration limit = chosen(options.timeout(), wire.config().streamTimeout());
        return call(RawRequest.stream(complete), options, limit, (answer, call) -> {
            HttpMessageStream stream = new HttpMessageStream(call, answer, wire, whenEnded::accept);
            stream.readAhead();
            return stream;
        });
    }

    /** A call for the number of tokens in a prompt. */
    public Call<Long> countTokens(MessageRequest request, CallOptions options) {
        MessageRequest complete = new MessageRequest(request.fields().withAll(options.body()));
        rules.check(complete);
        return call(
                RawRequest.post(COUNT, countable(complete.fields())), options, fields -> fields.number("input_tokens")
                        .orElseThrow(() -> new MalformedFieldException("input_tokens", "is missing")));
    }

    /** A message's body without what a count of tokens does not take. */
    static Fields countable(Fields message) {
        Fields.Builder body = new Fields.Builder();
        message.forEach((name, value) -> {
            if (!name.matches(ONLY_MESSAGES)) {
                body.add(name, value);
            }
        });
        return body.build();
    }

    /** A call that reads an object. */
    public <T> Call<T> get(String path, CallOptions options, Function<Fields, T> as) {
        return call(RawRequest.get(path), options, as);
    }

    /** A call whose answer is handed out as it comes. */
    public Call<RawResponse> raw(RawRequest request, CallOptions options) {
        Fields body = request.body();
        RawRequest complete = body == null
                ? request
                : new RawRequest(request.method(), request.path(), body.withAll(options.body()), request.accept());
        boolean stream = request.accept().equals("text/event-stream");
        Duration limit = stream ? wire.config().streamTimeout() : wire.config().timeout();
        return call(
                complete,
                options,
                chosen(options.timeout(), limit),
                (answer, call) -> new HttpRawResponse(call, answer, wire));
    }

    private MessageRequest complete(MessageRequest request, CallOptions options) {
        MessageRequest complete = new MessageRequest(request.fields().withAll(options.body()));
        rules.check(complete);
        return complete.fields().has("max_tokens")
                ? complete
                : complete.maxTokens(wire.config().defaultMaxTokens());
    }

    <T> Call<T> call(RawRequest request, CallOptions options, Function<Fields, T> as) {
        Duration limit = chosen(options.timeout(), wire.config().timeout());
        return call(request, options, limit, (answer, call) -> {
            byte[] body = Bodies.read(
                    answer, call.deadline(), wire.watchdog(), wire.config().largestAnswer());
            call.end();
            return as.apply(wire.json().object(body));
        });
    }

    private <T> Call<T> call(RawRequest request, CallOptions options, Duration limit, Call.AnswerReader<T> reader) {
        Duration idle = chosen(options.idleTimeout(), wire.config().idleTimeout());
        return new Call<>(request, options, reader, wire.deadline(limit), idle);
    }

    private static Duration chosen(@Nullable Duration asked, Duration configured) {
        return asked == null ? configured : asked;
    }
}
