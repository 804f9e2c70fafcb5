package dev.chancery.simulator.answer;

import dev.chancery.simulator.json.Json;
import dev.chancery.simulator.prompt.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A content block of an answer, cut into the pieces in which it is streamed. */
public sealed interface Block {

    /** The pieces; each counts as one output token. */
    List<String> pieces();

    Block first(int count);

    Object json();

    /** The block as it stands in {@code content_block_start}. */
    Object opening();

    record Text(List<String> pieces, List<Object> citations) implements Block {

        static Text of(String text) {
            return new Text(Tokens.of(text), List.of());
        }

        @Override
        public Text first(int count) {
            return new Text(pieces.subList(0, count), citations);
        }

        @Override
        public Object json() {
            return json(text(), citations.isEmpty() ? null : citations);
        }

        @Override
        public Object opening() {
            return json("", citations.isEmpty() ? null : List.of());
        }

        private static Object json(String text, Object citations) {
            Map<String, Object> json = Json.object("type", "text", "text", text);
            json.put("citations", citations);
            return json;
        }

        public String text() {
            return String.join("", pieces);
        }
    }

    record Thinking(List<String> pieces, String signature) implements Block {

        @Override
        public Thinking first(int count) {
            return new Thinking(pieces.subList(0, count), signature);
        }

        @Override
        public Object json() {
            return Json.object("type", "thinking", "thinking", String.join("", pieces), "signature", signature);
        }

        @Override
        public Object opening() {
            return Json.object("type", "thinking", "thinking", "", "signature", "");
        }
    }

    /** A call of a tool. If its pieces were cut short, the input is empty where it cannot be streamed. */
    record ToolUse(String id, String name, Object input, List<String> pieces) implements Block {

        private static final int PIECE = 12;

        static ToolUse of(String id, String name, Object input) {
            return new ToolUse(id, name, input, cut(Json.write(input)));
        }

        private static List<String> cut(String json) {
            List<String> pieces = new ArrayList<>();
            for (int at = 0; at < json.length(); ) {
                int end = Math.min(json.length(), at + PIECE);
                if (Character.isHighSurrogate(json.charAt(end - 1)) && end < json.length()) {
                    end++;
                }
                pieces.add(json.substring(at, end));
                at = end;
            }
            return pieces;
        }

        @Override
        public ToolUse first(int count) {
            return new ToolUse(id, name, Map.of(), pieces.subList(0, count));
        }

        @Override
        public Object json() {
            return json(input);
        }

        @Override
        public Object opening() {
            return json(Map.of());
        }

        private Object json(Object shown) {
            return Json.object(
                    "type", "tool_use",
                    "id", id,
                    "name", name,
                    "input", shown,
                    "caller", Json.object("type", "direct"));
        }
    }
}
