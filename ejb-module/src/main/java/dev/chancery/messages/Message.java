package dev.chancery.messages;

import java.util.List;
import java.util.Optional;

/** An answer of Claude. Sent back as a turn by {@link MessageRequest#assistant(Message)}, it is unchanged. */
public record Message(Fields fields) implements WireObject {
    /** @throws MalformedFieldException when the content is no list of blocks, or another known field is malformed */
    public Message {
        WireChecks.present(fields, "content");
        fields.objects("content", ContentBlock::of);
        fields.text("id");
        fields.text("model");
        fields.text("stop_reason");
        fields.object("usage");
    }

    /** The message's id, {@code msg_...}; empty when it has none. */
    public String id() {
        return fields.text("id").orElse("");
    }

    /** The model that answered: may be more exact than the one asked. */
    public String model() {
        return fields.text("model").orElse("");
    }

    /** The blocks, in order. */
    public List<ContentBlock> content() {
        return fields.objects("content", ContentBlock::of);
    }

    /** The text of all text blocks, joined; empty when Claude wrote none. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (ContentBlock block : content()) {
            if (block instanceof TextBlock piece) {
                text.append(piece.text());
            }
        }
        return text.toString();
    }

    /** The tools that Claude asks the caller to run. */
    public List<ToolUseBlock> toolUses() {
        return content().stream()
                .filter(ToolUseBlock.class::isInstance)
                .map(ToolUseBlock.class::cast)
                .toList();
    }

    /** Why Claude stopped; empty only while a stream runs. */
    public Optional<StopReason> stopReason() {
        return fields.text("stop_reason").map(StopReason::new);
    }

    /** The stop sequence that came, if that was the reason. */
    public Optional<String> stopSequence() {
        return fields.text("stop_sequence");
    }

    /** On a refusal: {@code category} and {@code explanation}, either of which may be null. */
    public Optional<Fields> stopDetails() {
        return fields.object("stop_details");
    }

    /** The container in which code ran: {@code id}, {@code expires_at}, {@code skills}. */
    public Optional<Fields> container() {
        return fields.object("container");
    }

    /** Why the prompt cache was missed, when the request asked for it. */
    public Optional<Fields> diagnostics() {
        return fields.object("diagnostics");
    }

    /** The tokens used. */
    public Usage usage() {
        return fields.object("usage").map(Usage::new).orElse(Usage.UNKNOWN);
    }
}
