package dev.chancery.messages.http;

import dev.chancery.messages.DeadlineExceededException;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.UnavailableException;
import dev.chancery.messages.UnreadableAnswerException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads whole answers: never more than configured, never beyond the call's deadline. */
final class Bodies {
    private Bodies() {}

    static byte[] read(HttpAnswer answer, Deadline deadline, Watchdog watchdog, int largest) {
        Watchdog.Watched watch = new Watch(answer, deadline);
        watchdog.watch(watch);
        try (answer) {
            byte[] bytes = answer.content().readNBytes(largest + 1);
            if (deadline.isOver()) {
                throw late(deadline, null);
            }
            if (bytes.length > largest) {
                throw new UnreadableAnswerException(
                        ErrorDetails.of(
                                "The answer is larger than " + largest + " bytes (chancery.largest-answer)."),
                        null);
            }
            return bytes;
        } catch (IOException e) {
            throw deadline.isOver()
                    ? late(deadline, e)
                    : new UnavailableException(ErrorDetails.of("The answer broke off: " + e + "."), e);
        } finally {
            watchdog.forget(watch);
        }
    }

    private static DeadlineExceededException late(Deadline deadline, @Nullable Throwable cause) {
        return new DeadlineExceededException(
                ErrorDetails.of("The call took longer than " + deadline.limit() + "."), cause);
    }

    private record Watch(HttpAnswer answer, Deadline deadline) implements Watchdog.Watched {
        @Override
        public void check() {
            if (deadline.isOver()) {
                answer.close();
            }
        }

        @Override
        public void stop() {
            answer.close();
        }
    }
}
