package dev.chancery.simulator.prompt;

import dev.chancery.simulator.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A tool, system block or content block: the pieces that a prompt is counted and cached by. */
record Segment(String place, Json block, int tokens) {

    private static final int IMAGE = 1500;
    private static final int BASE64_CHARACTERS_PER_TOKEN = 24;

    static Segment of(String place, Json block, int overhead) {
        return new Segment(place, block, tokens(block) + overhead);
    }

    private static int tokens(Json block) {
        return switch (block.get("type").text()) {
            case "text" -> Tokens.count(block.get("text").text());
            case "image" -> IMAGE;
            case "document" -> document(block.get("source"));
            default -> Tokens.count(block.toString());
        };
    }

    private static int document(Json source) {
        String data = source.get("data").text();
        return source.get("type").is("base64")
                ? data.length() / BASE64_CHARACTERS_PER_TOKEN + 1
                : Tokens.count(source.toString());
    }

    /** The lifetime of a cache breakpoint on this piece, if it has one. */
    Optional<CacheLifetime> breakpoint() {
        Json control = block.get("cache_control");
        return control.isPresent() ? Optional.of(CacheLifetime.of(control)) : Optional.empty();
    }

    /** What makes two pieces the same to the cache: a breakpoint may come and go. */
    String identity() {
        if (!(block.value() instanceof Map<?, ?> members) || !members.containsKey("cache_control")) {
            return place + block;
        }
        Map<?, ?> rest = new LinkedHashMap<>(members);
        rest.remove("cache_control");
        return place + Json.write(rest);
    }
}
