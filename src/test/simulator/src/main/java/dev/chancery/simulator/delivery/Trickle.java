package dev.chancery.simulator.delivery;

import dev.chancery.simulator.http.Sequences;
import dev.chancery.simulator.http.Step;
import dev.chancery.simulator.script.Directives;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Hands a body to the socket in small pieces. */
final class Trickle {

    private Trickle() {}

    static Iterator<Step> of(Iterator<Step> body, Directives directives) {
        if (directives.has("drip")) {
            long millis = directives.number("drip", 0);
            return Sequences.flat(body, step -> pieces(step, 1, millis));
        }
        int size = (int) directives.listedNumber("sse", "split", 0);
        return size > 0 ? Sequences.flat(body, step -> pieces(step, size, 0)) : body;
    }

    private static Iterator<Step> pieces(Step step, int size, long millisBetween) {
        List<Step> pieces = new ArrayList<>();
        if (!(step instanceof Step.Send send)) {
            return List.of(step).iterator();
        }
        int length = send.bytes().length;
        for (int at = 0; at < length; at += size) {
            boolean last = at + size >= length;
            byte[] piece = Arrays.copyOfRange(send.bytes(), at, Math.min(length, at + size));
            if (millisBetween > 0) {
                pieces.add(Step.Pause.ofMillis(millisBetween));
            }
            pieces.add(new Step.Send(piece, last ? send.events() : 0, last ? send.tokens() : 0, true));
        }
        return pieces.iterator();
    }
}
