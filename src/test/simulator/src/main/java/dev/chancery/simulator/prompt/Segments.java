package dev.chancery.simulator.prompt;

import dev.chancery.simulator.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A prompt in the order in which it is read: tools, system, messages. */
public final class Segments {

    private static final int PER_TOOL = 12;
    private static final int PER_MESSAGE = 3;

    private final List<Segment> segments = new ArrayList<>();
    private final String model;

    private Segments(String model) {
        this.model = model;
    }

    public static Segments of(Json body) {
        Segments all = new Segments(body.get("model").text());
        body.get("tools").items().forEach(tool -> all.add("tool", tool, PER_TOOL));
        all.addContent("system", body.get("system"), 0);
        for (Json message : body.get("messages").items()) {
            all.addContent(message.get("role").text(), message.get("content"), PER_MESSAGE);
        }
        all.mark(body.get("cache_control"));
        return all;
    }

    private void addContent(String place, Json content, int overhead) {
        int left = overhead;
        for (Json block : blocks(content)) {
            add(place, block, left);
            left = 0;
        }
    }

    private static List<Json> blocks(Json content) {
        return content.isString()
                ? List.of(new Json(Json.object("type", "text", "text", content.text())))
                : content.items();
    }

    private void add(String place, Json block, int overhead) {
        segments.add(Segment.of(place, block, overhead));
    }

    /** The request's own cache_control stands for a breakpoint on the last piece. */
    private void mark(Json control) {
        if (control.isAbsent() || segments.isEmpty()) {
            return;
        }
        Segment last = segments.remove(segments.size() - 1);
        Map<String, Object> marked = new LinkedHashMap<>();
        last.block().members().forEach((name, value) -> marked.put(name, value.value()));
        marked.putIfAbsent("cache_control", control.value());
        segments.add(new Segment(last.place(), new Json(marked), last.tokens()));
    }

    List<Segment> list() {
        return segments;
    }

    String model() {
        return model;
    }

    public int tokens() {
        return tokens(0, segments.size());
    }

    int tokens(int from, int to) {
        return segments.subList(from, to).stream().mapToInt(Segment::tokens).sum();
    }
}
