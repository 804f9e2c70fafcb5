package dev.chancery.simulator.script;

import java.util.Set;

/** The directives there are. A misspelt one is refused, or a test would pass on a fault that never happened. */
final class Vocabulary {

    private static final Set<String> WHEN = Set.of("id", "times", "after", "chance");

    private static final Set<String> ANSWER =
            Set.of("text", "tokens", "delta", "chunk", "stop-reason", "answer-model", "usage", "nesting", "tool-input");

    private static final Set<String> ERROR = Set.of(
            "status",
            "error-type",
            "error-code",
            "message",
            "retry-after",
            "retry-after-ms",
            "x-should-retry",
            "body",
            "raw",
            "raw-type",
            "redirect",
            "error-after");

    private static final Set<String> PACE =
            Set.of("ttft", "first-delta", "gap", "lognormal", "ping-every", "drip", "pings-only");

    private static final Set<String> WIRE = Set.of(
            "cut",
            "reset",
            "stall",
            "accept-silent",
            "wrong-length",
            "close-idle",
            "headers",
            "huge",
            "gzip",
            "gzip-bomb",
            "sse");

    private static final Set<String> BATCH = Set.of("batch-time", "expired", "workspace");

    private static final String HEADER = "header-";

    private static final Set<String> SSE = Set.of(
            "crlf",
            "cr",
            "lf",
            "mixed",
            "bom",
            "comments",
            "nospace",
            "twospaces",
            "multiline",
            "id-retry",
            "no-final-blank",
            "unknown-events",
            "unknown-delta",
            "unknown-block",
            "duplicate-start",
            "out-of-order",
            "no-block-stop",
            "delta-after-stop",
            "big-event",
            "invalid-json",
            "lone-surrogate",
            "coalesced",
            "split",
            "burst");

    private Vocabulary() {}

    static void check(String name, String value) {
        boolean known = WHEN.contains(name)
                || ANSWER.contains(name)
                || ERROR.contains(name)
                || PACE.contains(name)
                || WIRE.contains(name)
                || BATCH.contains(name)
                || name.startsWith(HEADER);
        if (!known) {
            throw new BadDirective("simulator directive '" + name + "' is not known");
        }
        if (name.equals("sse")) {
            checkWords(value);
        }
    }

    private static void checkWords(String value) {
        for (String word : value.split(",", -1)) {
            String oddity = word.strip().replaceFirst(":.*", "");
            if (!SSE.contains(oddity)) {
                throw new BadDirective("simulator directive sse: '" + oddity + "' is not known");
            }
        }
    }
}
