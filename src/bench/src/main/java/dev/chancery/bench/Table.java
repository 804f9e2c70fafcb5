package dev.chancery.bench;

import java.util.ArrayList;
import java.util.List;

/** The results, as Markdown. */
final class Table {
    private final List<String> lines = new ArrayList<>(
            List.of("| | Chancery | SDK | bare client | Chancery : SDK | target | |", "|---|--:|--:|--:|--:|---|---|"));

    /** A figure with a target for its ratio. */
    void add(String what, Spread chancery, Spread sdk, String bare, Spread ratio, Target target) {
        line(
                what,
                chancery.number(),
                sdk.number(),
                bare,
                ratio + "",
                target + "",
                target.isMetBy(ratio) ? "met" : "missed");
    }

    /** A figure without a target. */
    void add(String what, Spread chancery, Spread sdk, String bare, Spread ratio) {
        line(what, chancery.number(), sdk.number(), bare, ratio + "", "", "");
    }

    private void line(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
