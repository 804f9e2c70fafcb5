package dev.chancery.guardrails;

import static dev.chancery.guardrails.FieldTexts.content;
import static dev.chancery.guardrails.FieldTexts.deep;
import static dev.chancery.guardrails.FieldTexts.text;

import dev.chancery.messages.Fields;
import dev.chancery.messages.MessageRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Walks through the texts of a request that people and programs put in, always in the same order. */
record RequestTexts(UnaryOperator<String> each) {
    private static final Set<String> STRUCTURE = Set.of(
            "type", "id", "tool_use_id", "file_id", "media_type", "cache_control", "signature", "encrypted_content");

    static RedactedRequest redact(MessageRequest request, Masking masking) {
        each(request, masking::learn);
        deep(request.fields().value("tools"), text -> {
            masking.reserve(text);
            return text;
        });
        Fields masked = new RequestTexts(masking::mask).request(request.fields());
        return new RedactedRequest(new MessageRequest(masked), masking.vault());
    }

    /** Reads the texts. */
    static void each(MessageRequest request, Consumer<String> reader) {
        new RequestTexts(text -> {
                    reader.accept(text);
                    return text;
                })
                .request(request.fields());
    }

    /** Also the requests of a batch. */
    Fields request(Fields request) {
        Fields said = content(content(request, "system", each, this::block), "messages", each, this::turn);
        Fields all = said.value("metadata") instanceof Fields metadata
                ? said.with("metadata", text(metadata, "user_id", each))
                : said;
        return all.value("requests") instanceof List<?> ? content(all, "requests", each, this::inBatch) : all;
    }

    private Fields inBatch(Fields entry) {
        return entry.value("params") instanceof Fields params ? entry.with("params", request(params)) : entry;
    }

    private Fields turn(Fields turn) {
        return content(turn, "content", each, "assistant".equals(turn.value("role")) ? this::answered : this::block);
    }

    /** Of an earlier answer only what was restored; the rest is as Claude wrote it, and must stay so. */
    private Fields answered(Fields block) {
        Object type = block.value("type");
        return "text".equals(type) || "tool_use".equals(type) ? block(block) : block;
    }

    private Fields block(Fields block) {
        return switch (String.valueOf(block.value("type"))) {
            case "text" -> FieldTexts.cited(text(block, "text", each), each);
            case "tool_use" -> deep(block, "input", each);
            case "tool_result" -> content(block, "content", each, this::block);
            case "document" -> document(block);
            case "search_result" ->
                text(text(content(block, "content", each, this::block), "title", each), "source", each);
            case "image", "thinking", "redacted_thinking", "tool_reference", "container_upload" -> block;
            default -> unknown(block);
        };
    }

    private Fields document(Fields document) {
        Fields texts = text(text(document, "title", each), "context", each);
        return document.value("source") instanceof Fields source ? texts.with("source", source(source)) : texts;
    }

    private Fields source(Fields source) {
        Object type = source.value("type");
        if ("text".equals(type)) {
            return text(source, "data", each);
        }
        return "content".equals(type) ? content(source, "content", each, this::block) : source;
    }

    /** A block of a type that this version does not know: all that may be somebody's text. */
    private Fields unknown(Fields block) {
        Fields changed = block;
        for (String name : block.names()) {
            changed = STRUCTURE.contains(name) ? changed : deep(changed, name, each);
        }
        return changed;
    }
}
