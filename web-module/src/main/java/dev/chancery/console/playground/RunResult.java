package dev.chancery.console.playground;

import dev.chancery.messages.CallInfo;
import dev.chancery.messages.Message;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param message the answer, or what had come of it; null when nothing had
 * @param info how the call went; null when it never came to an answer
 * @param failure why it failed; null unless it did
 */
record RunResult(
        Ending ending,
        @Nullable Message message,
        @Nullable CallInfo info,
        @Nullable Throwable failure) {
    /** In which way. */
    enum Ending {
        /** The answer is complete. */
        FINISHED,
        /** Somebody stopped it. */
        STOPPED,
        FAILED
    }
}
