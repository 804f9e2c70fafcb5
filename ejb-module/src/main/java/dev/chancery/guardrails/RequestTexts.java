package dev.chancery.guardrails;

import static dev.chancery.guardrails.FieldTexts.content;
import static dev.chancery.guardrails.FieldTexts.deep;
import static dev.chancery.guardrails.FieldTexts.text;

import dev.chancery.messages.Fields;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Walks through the texts of a request that people and programs put in, always in the same order. */
record RequestTexts(UnaryOperator<String> each) {
    private static final Set<String> STRUCTURE = Set.of(
            "type", "id", "tool_use_id", "file_id", "media_type", "cache_control", "signature", "encrypted_content");

    private static final Set<String> OF_CALLERS =
            Set.of("text", "tool_use", "tool_result", "document", "search_result");

    /** The body of an endpoint that this version does not know. */
    Fields anything(Fields body) {
        return new DeepTexts(each, false, STRUCTURE).object(body);
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

    /** Of an earlier answer what was restored, or what only a caller writes; the rest must stay as Claude wrote it. */
    private Fields answered(Fields block) {
        return OF_CALLERS.contains(String.valueOf(block.value("type"))) ? block(block) : block;
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
