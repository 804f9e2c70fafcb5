package dev.chancery.console.editor;

import dev.chancery.messages.CacheControl;
import dev.chancery.messages.Fields;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The system prompt or what a message says, as it is edited.
 *
 * @param text a template; or JSON, when it is more than one text
 * @param cache how long Claude keeps what ends here in its prompt cache: {@code 5m}, {@code 1h}, or empty for not at all
 * @param json whether the text is a list of content blocks in JSON
 */
public record Piece(String text, String cache, boolean json) implements Serializable {
    /** Nothing. */
    public static final Piece EMPTY = new Piece("", "", false);

    static final String FIVE_MINUTES = "5m";
    static final String HOUR = "1h";

    /** What a body says. What is not a single text is shown as JSON, so that nothing of it is lost. */
    static Piece of(@Nullable Object content) {
        if (content == null) {
            return EMPTY;
        }
        if (content instanceof String text) {
            return new Piece(text, "", false);
        }
        if (content instanceof List<?> blocks && blocks.size() == 1 && blocks.get(0) instanceof Fields block) {
            Piece single = single(block);
            if (single != null) {
                return single;
            }
        }
        return new Piece(Json.pretty(content), "", true);
    }

    private static @Nullable Piece single(Fields block) {
        boolean isText = "text".equals(block.value("type")) && block.value("text") instanceof String;
        String cache = cache(block.value("cache_control"));
        return isText && !cache.isEmpty() && block.size() == 3
                ? new Piece(block.requireText("text"), cache, false)
                : null;
    }

    /** The lifetime that a cache breakpoint says; empty when it is another one, or none. */
    static String cache(@Nullable Object control) {
        if (CacheControl.FIVE_MINUTES.fields().equals(control)) {
            return FIVE_MINUTES;
        }
        return CacheControl.ONE_HOUR.fields().equals(control) ? HOUR : "";
    }

    /** The cache breakpoint of a lifetime. */
    static CacheControl control(String cache) {
        return cache.equals(HOUR) ? CacheControl.ONE_HOUR : CacheControl.FIVE_MINUTES;
    }

    /**
     * What a body says.
     *
     * @param field its place, for errors
     * @throws InvalidFieldException when it is no JSON
     */
    Object content(String field) {
        if (json) {
            return Json.list(field, text);
        }
        if (cache.isEmpty()) {
            return text;
        }
        return List.of(Fields.of("type", "text", "text", text).with("cache_control", control(cache)));
    }

    Fields fields() {
        return Fields.of("text", text, "cache", cache).with("json", json);
    }

    static Piece read(Fields fields) {
        return new Piece(
                fields.text("text").orElse(""),
                fields.text("cache").orElse(""),
                fields.flag("json").orElse(false));
    }
}
