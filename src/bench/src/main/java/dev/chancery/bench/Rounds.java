package dev.chancery.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Contestants in turns. Each round goes through them forwards and backwards (A B B A), so that a machine that becomes
 * slower meanwhile is no contestant's advantage; what is compared is always of one round.
 */
final class Rounds<M> {
    private final Map<String, Contestant<M>> contestants = new LinkedHashMap<>();
    private final List<Map<String, List<M>>> rounds = new ArrayList<>();

    Rounds<M> with(String name, Contestant<M> contestant) {
        contestants.put(name, contestant);
        return this;
    }

    /** Warms up, then measures. */
    Rounds<M> run(int warmUps, int measured, int times) throws Exception {
        for (int i = 0; i < warmUps; i++) {
            round(times);
        }
        for (int i = 0; i < measured; i++) {
            rounds.add(round(times));
        }
        return this;
    }

    /** One contestant's figure divided by another's, round by round. */
    Spread ratio(String one, String other, ToDoubleFunction<M> figure) {
        return Spread.of(rounds.stream()
                .map(round -> mean(round.get(one), figure) / mean(round.get(other), figure))
                .toList());
    }

    /** One contestant's figure less another's, round by round. */
    Spread difference(String one, String other, ToDoubleFunction<M> figure) {
        return Spread.of(rounds.stream()
                .map(round -> mean(round.get(one), figure) - mean(round.get(other), figure))
                .toList());
    }

    /** A contestant's own figure. */
    Spread figure(String name, ToDoubleFunction<M> figure) {
        return Spread.of(
                rounds.stream().map(round -> mean(round.get(name), figure)).toList());
    }

    private Map<String, List<M>> round(int times) throws Exception {
        List<String> order = new ArrayList<>(contestants.keySet());
        List<String> back = new ArrayList<>(order);
        Collections.reverse(back);
        order.addAll(back);
        Map<String, List<M>> round = new LinkedHashMap<>();
        for (String name : order) {
            round.computeIfAbsent(name, each -> new ArrayList<>())
                    .add(contestants.get(name).run(times));
        }
        return round;
    }

    private static <M> double mean(List<M> measured, ToDoubleFunction<M> figure) {
        return measured.stream().mapToDouble(figure).average().orElseThrow();
    }
}
