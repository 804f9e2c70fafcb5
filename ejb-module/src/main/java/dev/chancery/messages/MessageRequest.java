package dev.chancery.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of Claude. Immutable: each method gives a new request, so a common beginning may be kept and shared.
 *
 * <pre>{@code
 * MessageRequest.of("claude-sonnet-5-5").system("Answer in one sentence.").user("What is a chancery?").maxTokens(200)
 * }</pre>
 *
 * <p>Without {@link #maxTokens(long)} the configured default is sent. Parameters that this version does not name are
 * set by {@link #with(String, Object)}.
 *
 * @see <a href="https://platform.claude.com/docs/en/api/messages">Messages API</a>
 */
public record MessageRequest(Fields fields) implements WireObject {
    private static final int LONGEST_MODEL = 256;
    private static final int LONGEST_USER_ID = 512;

    /**
     * A request to this model.
     *
     * @throws IllegalArgumentException when the name is blank, longer than 256 characters or holds control characters
     */
    public static MessageRequest of(String model) {
        if (model.isBlank() || model.length() > LONGEST_MODEL || model.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "model must be 1 to " + LONGEST_MODEL + " characters, none of them a control character");
        }
        return new MessageRequest(Fields.of("model", model));
    }

    /** The model asked. */
    public String model() {
        return fields.requireText("model");
    }

    /** The same, asked of another model. */
    public MessageRequest model(String model) {
        return with("model", of(model).model());
    }

    /** The system prompt. */
    public MessageRequest system(String text) {
        return with("system", text);
    }

    /** The system prompt in blocks, so that parts of it can be cache breakpoints. */
    public MessageRequest system(TextBlock... blocks) {
        return with("system", List.of(blocks));
    }

    /** A turn of the user. */
    public MessageRequest user(String text) {
        return turn(Turn.of("user", text));
    }

    /** A turn of the user, in blocks. */
    public MessageRequest user(ContentBlock... blocks) {
        return turn(Turn.of("user", List.of(blocks)));
    }

    /** A turn of Claude. At the end it would be continued, which models from 4.6 refuse. */
    public MessageRequest assistant(String text) {
        return turn(Turn.of("assistant", text));
    }

    /** An earlier answer, replayed as it came. */
    public MessageRequest assistant(Message message) {
        return turn(Turn.of("assistant", message.content()));
    }

    /** A turn. */
    public MessageRequest turn(Turn turn) {
        List<Turn> turns = new ArrayList<>(turns());
        turns.add(turn);
        return with("messages", turns);
    }

    /** A block in the turn of the user that stands last; opens one when Claude's does. */
    public MessageRequest add(ContentBlock block) {
        List<Turn> turns = new ArrayList<>(turns());
        int last = turns.size() - 1;
        if (last < 0 || !turns.get(last).role().equals("user")) {
            return user(block);
        }
        turns.set(last, turns.get(last).and(block));
        return with("messages", turns);
    }

    /** A picture in the user's turn; see {@link ImageBlock#of(byte[], String)}. */
    public MessageRequest image(byte[] image, String mediaType) {
        return add(ImageBlock.of(image, mediaType));
    }

    /** A PDF in the user's turn. */
    public MessageRequest document(byte[] pdf) {
        return add(DocumentBlock.pdf(pdf));
    }

    /** The turns, in order. */
    public List<Turn> turns() {
        return fields.objects("messages", Turn::new);
    }

    /**
     * The largest answer in tokens, thinking included; 0 only fills the prompt cache.
     *
     * @throws IllegalArgumentException when negative
     */
    public MessageRequest maxTokens(long maxTokens) {
        if (maxTokens < 0) {
            throw new IllegalArgumentException("max_tokens must be 0 or more but is " + maxTokens);
        }
        return with("max_tokens", maxTokens);
    }

    /** The largest answer, if it was set. */
    public OptionalLong maxTokens() {
        return fields.number("max_tokens");
    }

    /** A tool that Claude may use. */
    public MessageRequest tool(ToolDefinition tool) {
        List<ToolDefinition> tools = new ArrayList<>(tools());
        tools.add(tool);
        return with("tools", tools);
    }

    /** The tools. */
    public List<ToolDefinition> tools() {
        return fields.objects("tools", ToolDefinition::new);
    }

    /** Which tools may or must be used. */
    public MessageRequest toolChoice(ToolChoice choice) {
        return with("tool_choice", choice);
    }

    /** Texts at which Claude stops. */
    public MessageRequest stopSequences(String... sequences) {
        return with("stop_sequences", List.of(sequences));
    }

    /** Whether and how Claude thinks. */
    public MessageRequest thinking(Thinking thinking) {
        return with("thinking", thinking);
    }

    /** How much Claude spends on the answer. */
    public MessageRequest effort(Effort effort) {
        return with("output_config", outputConfig().with("effort", effort.value()));
    }

    /** The answer's text keeps to this JSON schema. */
    public MessageRequest outputSchema(Fields schema) {
        Fields format = Fields.of("type", "json_schema", "schema", schema);
        return with("output_config", outputConfig().with("format", format));
    }

    /** Marks the last block that can be cached as a breakpoint, wherever it is. */
    public MessageRequest cached(CacheControl cacheControl) {
        return with("cache_control", cacheControl);
    }

    /**
     * Says on whose behalf, by an opaque id; no name, no address.
     *
     * @throws IllegalArgumentException when longer than 512 characters or with control characters
     */
    public MessageRequest userId(String userId) {
        if (userId.length() > LONGEST_USER_ID || userId.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("metadata.user_id must be at most " + LONGEST_USER_ID
                    + " characters, none of them a control character");
        }
        return with("metadata", Fields.of("user_id", userId));
    }

    /** {@code auto} or {@code standard_only}. */
    public MessageRequest serviceTier(String tier) {
        return with("service_tier", tier);
    }

    /** {@code standard} or {@code fast}. */
    public MessageRequest speed(String speed) {
        return with("speed", speed);
    }

    /** Where Claude runs, such as {@code us}. */
    public MessageRequest inferenceGeo(String geo) {
        return with("inference_geo", geo);
    }

    /** Goes on in this container. */
    public MessageRequest container(String id) {
        return with("container", id);
    }

    /** Asks why the prompt cache was missed since the message with this id; null on a first turn. */
    public MessageRequest diagnostics(@Nullable String previousMessageId) {
        return with("diagnostics", Fields.of("previous_message_id", previousMessageId));
    }

    /** Only under API version 2023-06-01; 2026-10-21 has no such parameter. */
    public MessageRequest temperature(double temperature) {
        return with("temperature", temperature);
    }

    /** Only under API version 2023-06-01; 2026-10-21 has no such parameter. */
    public MessageRequest topP(double topP) {
        return with("top_p", topP);
    }

    /** Only under API version 2023-06-01; 2026-10-21 has no such parameter. */
    public MessageRequest topK(long topK) {
        return with("top_k", topK);
    }

    /** Any parameter of the API's body. */
    public MessageRequest with(String name, @Nullable Object value) {
        return new MessageRequest(fields.with(name, value));
    }

    private Fields outputConfig() {
        return fields.object("output_config").orElse(Fields.empty());
    }
}
