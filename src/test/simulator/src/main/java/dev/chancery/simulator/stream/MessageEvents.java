package dev.chancery.simulator.stream;

import dev.chancery.simulator.answer.Answer;
import dev.chancery.simulator.answer.Block;
import dev.chancery.simulator.answer.Stop;
import dev.chancery.simulator.http.Sequences;
import dev.chancery.simulator.json.Json;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The events in which an answer is streamed, in the API's order. */
final class MessageEvents {

    private final Answer answer;
    private final int tokensPerDelta;
    private final boolean toolInputCut;

    MessageEvents(Answer answer, int tokensPerDelta, boolean toolInputCut) {
        this.answer = answer;
        this.tokensPerDelta = tokensPerDelta;
        this.toolInputCut = toolInputCut;
    }

    Iterator<SseEvent> iterator() {
        Iterator<Integer> indexes =
                IntStream.range(0, answer.blocks().size()).boxed().iterator();
        return Sequences.concat(
                List.of(SseEvent.of(Json.object("type", "message_start", "message", answer.opening())))
                        .iterator(),
                Sequences.flat(indexes, index -> block(index, answer.blocks().get(index))),
                List.of(messageDelta(), SseEvent.of(Json.object("type", "message_stop")))
                        .iterator());
    }

    private SseEvent messageDelta() {
        Stop stop = answer.stop();
        return SseEvent.of(Json.object(
                "type", "message_delta",
                "delta", stop.json(),
                "usage", answer.usage().cumulativeJson()));
    }

    private Iterator<SseEvent> block(int index, Block block) {
        SseEvent start = SseEvent.blockStart(index, block.opening());
        return Sequences.concat(
                (index == 0 ? List.of(start, SseEvent.PING) : List.of(start)).iterator(),
                before(index, block).iterator(),
                deltas(index, block),
                after(index, block).iterator(),
                List.of(SseEvent.blockStop(index)).iterator());
    }

    private static List<SseEvent> before(int index, Block block) {
        if (block instanceof Block.Text text) {
            return text.citations().stream()
                    .map(citation -> Json.object("type", "citations_delta", "citation", citation))
                    .map(delta -> SseEvent.delta(index, Json.write(delta), 0))
                    .toList();
        }
        return block instanceof Block.ToolUse ? List.of(partialJson(index, "", 0)) : List.of();
    }

    private static List<SseEvent> after(int index, Block block) {
        if (block instanceof Block.Thinking thinking) {
            Map<String, Object> delta = Json.object("type", "signature_delta", "signature", thinking.signature());
            return List.of(SseEvent.delta(index, Json.write(delta), 0));
        }
        return List.of();
    }

    private Iterator<SseEvent> deltas(int index, Block block) {
        List<String> pieces = block.pieces();
        boolean cut = toolInputCut && block instanceof Block.ToolUse;
        int size = cut ? pieces.size() / 2 : pieces.size();
        Iterator<Integer> starts = IntStream.iterate(0, at -> at < size, at -> at + tokensPerDelta)
                .boxed()
                .iterator();
        return Sequences.map(
                starts, at -> delta(index, block, pieces.subList(at, Math.min(size, at + tokensPerDelta))));
    }

    private static SseEvent delta(int index, Block block, List<String> pieces) {
        String text = pieces.size() == 1 ? pieces.get(0) : String.join("", pieces);
        if (block instanceof Block.Text) {
            return SseEvent.textDelta(index, text, pieces.size());
        }
        return block instanceof Block.Thinking
                ? thinking(index, text, pieces.size())
                : partialJson(index, text, pieces.size());
    }

    private static SseEvent thinking(int index, String text, int tokens) {
        return SseEvent.delta(index, "{\"type\":\"thinking_delta\",\"thinking\":" + Json.write(text) + "}", tokens);
    }

    private static SseEvent partialJson(int index, String text, int tokens) {
        return SseEvent.delta(
                index, "{\"type\":\"input_json_delta\",\"partial_json\":" + Json.write(text) + "}", tokens);
    }
}
