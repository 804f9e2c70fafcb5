package dev.chancery.messages;

import java.util.ArrayList;
import java.util.List;

/** One turn of a conversation: who speaks and what. */
public record Turn(Fields fields) implements WireObject {
    /** @throws MalformedFieldException when there is no role */
    public Turn {
        fields.requireText("role");
    }

    /** A turn that is one text. */
    public static Turn of(String role, String text) {
        return new Turn(Fields.of("role", role, "content", text));
    }

    /** A turn of blocks. */
    public static Turn of(String role, List<? extends ContentBlock> content) {
        return new Turn(Fields.of("role", role, "content", content));
    }

    /** {@code user}, {@code assistant} or {@code system}. */
    public String role() {
        return fields.requireText("role");
    }

    /** The blocks; a plain string appears as one text block. */
    public List<ContentBlock> content() {
        return Contents.of(fields, "content");
    }

    /** This turn with one more block at its end. */
    public Turn and(ContentBlock block) {
        List<ContentBlock> blocks = new ArrayList<>(content());
        blocks.add(block);
        return new Turn(fields.with("content", blocks));
    }
}
