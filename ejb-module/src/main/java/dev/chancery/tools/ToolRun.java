package dev.chancery.tools;

import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Message;
import dev.chancery.messages.Turn;
import java.util.List;

/**
 * What came of a run.
 *
 * @param message Claude's last answer
 * @param turns the whole conversation, the request's turns first, the last answer not yet among them
 * @param calls how often Claude was asked
 */
public record ToolRun(Message message, List<Turn> turns, int calls) {
    /**
     * The bounds of a run.
     *
     * @param mostCalls how often Claude is asked at most
     * @param options how it is asked each time
     */
    public record Limits(int mostCalls, CallOptions options) {
        /** Asked at most 10 times, everything else as configured. */
        public static final Limits DEFAULT = new Limits(10, CallOptions.DEFAULT);

        /** @throws IllegalArgumentException when Claude may not be asked at all */
        public Limits {
            if (mostCalls < 1) {
                throw new IllegalArgumentException("mostCalls must be at least 1 but is " + mostCalls);
            }
        }
    }

    /** Claude still asked for tools when the run had reached its bound. What was done until then is done. */
    public static final class Unfinished extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient ToolRun run;

        Unfinished(ToolRun run) {
            super("Claude asked for tools more than " + run.calls() + " times in one run.");
            this.run = run;
        }

        /** How far it came. */
        public ToolRun run() {
            return run;
        }
    }
}
