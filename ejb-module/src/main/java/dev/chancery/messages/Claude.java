package dev.chancery.messages;

import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Claude, to be injected. Safe for use by many threads.
 *
 * <pre>{@code
 * @Stateless
 * public class ClaimsDesk {
 *     @Inject Claude claude;
 *
 *     public String summarise(String letter) {
 *         return claude.send(MessageRequest.of("claude-sonnet-5-5").user("Summarise: " + letter).maxTokens(500)).text();
 *     }
 * }
 * }</pre>
 *
 * <p>Every method may throw a {@link ClaudeException}, by whose subtypes a caller sees what it can do: fix the request,
 * change the key, try later, give up. Attempts that may succeed when repeated are repeated, within the configured
 * bounds and never beyond the call's timeout; the exception that arrives is the last attempt's. A blocking call that is
 * interrupted ends with a {@link CallCancelledException} and leaves the thread interrupted.
 */
public interface Claude {
    /** Asks and waits for the whole answer. */
    default Message send(MessageRequest request) {
        return send(request, CallOptions.DEFAULT);
    }

    /** Asks and waits for the whole answer. */
    Message send(MessageRequest request, CallOptions options);

    /**
     * Asks and waits for an answer that is an object: the schema is derived from the type and sent with the request.
     *
     * @param type a record, or another class that JSON-B can bind
     * @throws UnreadableAnswerException when the answer was cut off, refused, or does not fit the type
     * @throws IllegalArgumentException when no schema can be derived from the type
     */
    default <T> Answer<T> send(MessageRequest request, Class<T> type) {
        return send(request, type, CallOptions.DEFAULT);
    }

    /** As {@link #send(MessageRequest, Class)}. */
    <T> Answer<T> send(MessageRequest request, Class<T> type, CallOptions options);

    /** Asks without waiting. Fails with a {@link ClaudeException}; cancelling does not stop the call. */
    default CompletionStage<Message> sendAsync(MessageRequest request) {
        return sendAsync(request, CallOptions.DEFAULT);
    }

    /** As {@link #sendAsync(MessageRequest)}. */
    CompletionStage<Message> sendAsync(MessageRequest request, CallOptions options);

    /**
     * Asks for an answer to be read while it is written. Waits until its first content comes; until then, attempts are
     * repeated as with {@link #send(MessageRequest)}, afterwards never.
     */
    default MessageStream stream(MessageRequest request) {
        return stream(request, CallOptions.DEFAULT);
    }

    /** As {@link #stream(MessageRequest)}. */
    MessageStream stream(MessageRequest request, CallOptions options);

    /** How many tokens the prompt has. Costs nothing. */
    default long countTokens(MessageRequest request) {
        return countTokens(request, CallOptions.DEFAULT);
    }

    /** As {@link #countTokens(MessageRequest)}. */
    long countTokens(MessageRequest request, CallOptions options);

    /** The models that the key may use, newest first, all pages. Costs nothing. */
    default List<ModelInfo> models() {
        return models(CallOptions.DEFAULT);
    }

    /** As {@link #models()}. */
    List<ModelInfo> models(CallOptions options);

    /** One model, by id or alias. Costs nothing. */
    default ModelInfo model(String id) {
        return model(id, CallOptions.DEFAULT);
    }

    /** As {@link #model(String)}. */
    ModelInfo model(String id, CallOptions options);

    /** Any endpoint, raw: status, headers and the body still unread. The caller closes. */
    default RawResponse raw(RawRequest request) {
        return raw(request, CallOptions.DEFAULT);
    }

    /** As {@link #raw(RawRequest)}. */
    RawResponse raw(RawRequest request, CallOptions options);
}
