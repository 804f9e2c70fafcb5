package dev.chancery.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts one block together from its beginning and its pieces. */
final class BlockAssembler {
    private final Fields start;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder thinking = new StringBuilder();
    private final StringBuilder input = new StringBuilder();
    private final List<Fields> citations = new ArrayList<>();
    private final List<Fields> unknown = new ArrayList<>();
    private @Nullable String signature;
    private @Nullable Fields whole;

    BlockAssembler(Fields start) {
        this.start = start;
    }

    void append(Fields delta) {
        if (whole != null) {
            throw new MalformedFieldException("type", "is content_block_delta after the block's content_block_stop");
        }
        switch (delta.requireText("type")) {
            case "text_delta" -> text.append(delta.requireText("text"));
            case "thinking_delta" -> thinking.append(delta.requireText("thinking"));
            case "signature_delta" -> signature = delta.requireText("signature");
            case "input_json_delta" -> input.append(delta.requireText("partial_json"));
            case "citations_delta" -> delta.object("citation").ifPresent(citations::add);
            default -> unknown.add(delta);
        }
    }

    void stop(Function<String, Optional<Fields>> json) {
        if (whole != null) {
            throw new MalformedFieldException("type", "is content_block_stop for the second time");
        }
        whole = fields(json);
    }

    Fields fields(Function<String, Optional<Fields>> json) {
        if (whole != null) {
            return whole;
        }
        Fields fields = joined(joined(start, "text", text), "thinking", thinking);
        if (signature != null) {
            fields = fields.with("signature", signature);
        }
        if (!input.isEmpty()) {
            fields = fields.with("input", json.apply(input.toString()).orElse(Fields.empty()));
        }
        if (!citations.isEmpty()) {
            fields = fields.with("citations", allCitations());
        }
        return fields;
    }

    /** Pieces of kinds that this version does not know; not part of the block, which would then be refused when replayed. */
    List<Fields> unknownDeltas() {
        return unknown;
    }

    private List<@Nullable Object> allCitations() {
        List<@Nullable Object> all = new ArrayList<>(start.list("citations"));
        all.addAll(citations);
        return all;
    }

    private static Fields joined(Fields fields, String name, StringBuilder pieces) {
        return pieces.isEmpty() ? fields : fields.with(name, fields.text(name).orElse("") + pieces);
    }
}
