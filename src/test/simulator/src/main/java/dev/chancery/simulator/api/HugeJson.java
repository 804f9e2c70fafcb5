package dev.chancery.simulator.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.chancery.simulator.answer.Answer;
import dev.chancery.simulator.delivery.Content;
import dev.chancery.simulator.http.Sequences;
import dev.chancery.simulator.http.Step;
import dev.chancery.simulator.json.Json;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** A message with so much text that it is made only as it is sent. */
final class HugeJson {

    private static final String PLACE = "[[the text]]";
    private static final int PIECE = 64 * 1024;

    private HugeJson() {}

    static Content of(Answer answer, long bytes) {
        Map<String, Object> json =
                new Answer(answer.id(), answer.model(), List.of(), answer.stop(), answer.usage()).json();
        json.put("content", List.of(Json.object("type", "text", "text", PLACE, "citations", null)));
        String[] around = Json.write(json).split(Pattern.quote(PLACE), -1);
        byte[] before = around[0].getBytes(UTF_8);
        byte[] after = around[1].getBytes(UTF_8);
        Iterator<Step> steps = Sequences.concat(
                List.<Step>of(Step.Send.of(before)).iterator(),
                text(bytes),
                List.<Step>of(Step.Send.of(after)).iterator());
        return new Content("application/json", steps, before.length + bytes + after.length);
    }

    private static Iterator<Step> text(long bytes) {
        byte[] piece = new byte[PIECE];
        Arrays.fill(piece, (byte) 'x');
        Step whole = Step.Send.of(piece);
        Step rest = Step.Send.of(Arrays.copyOf(piece, (int) (bytes % PIECE)));
        Iterator<Step> wholes =
                Sequences.map(LongStream.range(0, bytes / PIECE).boxed().iterator(), index -> whole);
        return Sequences.concat(wholes, List.of(rest).iterator());
    }
}
