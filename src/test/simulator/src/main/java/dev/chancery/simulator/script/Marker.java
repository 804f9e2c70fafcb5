package dev.chancery.simulator.script;

import java.util.Optional;

/** Directives inside a prompt: {@code [[sim: status=529;times=2]]}. */
public final class Marker {

    private static final String START = "[[sim:";
    private static final String END = "]]";

    private Marker() {}

    public static Optional<String> in(String prompt) {
        int start = prompt.indexOf(START);
        int end = start < 0 ? -1 : prompt.indexOf(END, start);
        return end < 0
                ? Optional.empty()
                : Optional.of(prompt.substring(start + START.length(), end).strip());
    }

    /** The prompt without its markers. */
    public static String without(String prompt) {
        String rest = prompt;
        int start = rest.indexOf(START);
        while (start >= 0) {
            int end = rest.indexOf(END, start);
            if (end < 0) {
                return rest;
            }
            rest = rest.substring(0, start).stripTrailing() + rest.substring(end + END.length());
            start = rest.indexOf(START);
        }
        return rest.strip();
    }
}
