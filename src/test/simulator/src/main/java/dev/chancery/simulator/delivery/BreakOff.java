package dev.chancery.simulator.delivery;

import dev.chancery.simulator.http.Sequences;
import dev.chancery.simulator.http.Step;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Plays a body as far as its break point. */
final class BreakOff {

    private final BreakPoint point;
    private long bytes;
    private long events;
    private boolean broken;

    BreakOff(BreakPoint point) {
        this.point = point;
    }

    Iterator<Step> of(Iterator<Step> body) {
        return Sequences.concat(
                Sequences.flat(body, step -> kept(step).iterator()),
                List.<Step>of(point.how()).iterator());
    }

    private List<Step> kept(Step step) {
        if (broken) {
            return List.of();
        }
        if (!(step instanceof Step.Send send)) {
            return List.of(step);
        }
        int kept = keptOf(send);
        bytes += kept;
        events += send.events();
        broken = kept < send.bytes().length || isReached();
        if (kept == send.bytes().length) {
            return broken ? List.of(send, point.how()) : List.of(send);
        }
        return List.of(Step.Send.of(Arrays.copyOf(send.bytes(), kept)), point.how());
    }

    private boolean isReached() {
        return switch (point.place()) {
            case "bytes" -> bytes >= point.count();
            case "event" -> events >= point.count();
            default -> false;
        };
    }

    private int keptOf(Step.Send send) {
        int length = send.bytes().length;
        return switch (point.place()) {
            case "bytes" -> (int) Math.min(length, point.count() - bytes);
            case "event" -> events < point.count() ? length : 0;
            case "inside-event" -> events + send.events() >= point.count() && send.events() > 0 ? length / 2 : length;
            case "utf8" -> insideCharacter(send.bytes());
            default -> 0;
        };
    }

    private static int insideCharacter(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                return i + 1;
            }
        }
        return bytes.length;
    }
}
