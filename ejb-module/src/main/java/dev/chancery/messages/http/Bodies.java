package dev.chancery.messages.http;

import dev.chancery.messages.CallCancelledException;
import dev.chancery.messages.DeadlineExceededException;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.UnavailableException;
import dev.chancery.messages.UnreadableAnswerException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads whole answers: never more than configured, never beyond the call's deadline. */
final class Bodies {
    private static final int LARGEST_ERROR = 1 << 20;
    private static final int LARGEST_REST = 4096;
    private static final int USUAL = 2047;
    private static final int BELIEVED = 1 << 16;

    private Bodies() {}

    static byte[] read(HttpAnswer answer, Deadline deadline, Watchdog watchdog, int largest) {
        Watchdog.Watched watch = new Watch(answer, deadline, watchdog);
        watchdog.watch(watch);
        try (answer) {
            byte[] bytes = bytes(answer.content(), expected(answer), largest + 1);
            if (deadline.isOver()) {
                throw late(deadline, null);
            }
            if (bytes.length > largest) {
                throw new UnreadableAnswerException(
                        ErrorDetails.of("The answer is larger than " + largest + " bytes (chancery.largest-answer)."),
                        null);
            }
            return bytes;
        } catch (IOException e) {
            if (e.getCause() instanceof InterruptedException) {
                throw interrupted(e);
            }
            throw deadline.isOver()
                    ? late(deadline, e)
                    : new UnavailableException(ErrorDetails.of("The answer broke off: " + e + "."), e);
        } finally {
            watchdog.forget(watch);
        }
    }

    /** The body of an answer that somebody else reads, as long as there is time. */
    static InputStream watched(HttpAnswer answer, Deadline deadline, Watchdog watchdog) {
        Watchdog.Watched watch = new Watch(answer, deadline, watchdog);
        watchdog.watch(watch);
        return new AnswerBody(answer.body(), () -> watchdog.forget(watch));
    }

    /** What an error says, as far as it comes; its status is worth more than a body that breaks off. */
    static String readError(HttpAnswer answer, Deadline deadline, Watchdog watchdog) {
        Watchdog.Watched watch = new Watch(answer, deadline, watchdog);
        watchdog.watch(watch);
        try (answer) {
            return new String(answer.content().readNBytes(LARGEST_ERROR), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        } finally {
            watchdog.forget(watch);
        }
    }

    /** Reads what is left of an answer that is complete, if it comes at once: so its connection can serve another. */
    static void drain(HttpAnswer answer, Deadline brief, Watchdog watchdog) {
        Watchdog.Watched watch = new Watch(answer, brief, watchdog);
        watchdog.watch(watch);
        try (answer) {
            answer.body().skip(LARGEST_REST);
        } catch (IOException e) {
            // the connection is not kept then
        } finally {
            watchdog.forget(watch);
        }
    }

    /** The caller does not want the answer any more. */
    static CallCancelledException interrupted(IOException e) {
        Thread.currentThread().interrupt();
        return new CallCancelledException(ErrorDetails.of("The calling thread was interrupted."), e);
    }

    /** How much to make room for at first: what the headers say, where that is not too much to believe. */
    private static int expected(HttpAnswer answer) {
        long told = answer.headers().firstValueAsLong("content-length").orElse(USUAL);
        return (int) Math.max(0, Math.min(told, BELIEVED));
    }

    private static byte[] bytes(InputStream in, int expected, int most) throws IOException {
        byte[] bytes = new byte[Math.min(expected + 1, most)]; // one more, to see the end without growing
        int size = in.readNBytes(bytes, 0, bytes.length);
        while (size == bytes.length && size < most) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(most, size * 2L));
            size += in.readNBytes(bytes, size, bytes.length - size);
        }
        return Arrays.copyOf(bytes, size);
    }

    private static DeadlineExceededException late(Deadline deadline, @Nullable Throwable cause) {
        return new DeadlineExceededException(
                ErrorDetails.of("The call took longer than " + deadline.limit() + "."), cause);
    }

    /** Not a record, of which the hash would be that of all headers. */
    private static final class Watch implements Watchdog.Watched {
        private final HttpAnswer answer;
        private final Deadline deadline;
        private final Watchdog watchdog;

        Watch(HttpAnswer answer, Deadline deadline, Watchdog watchdog) {
            this.answer = answer;
            this.deadline = deadline;
            this.watchdog = watchdog;
        }

        @Override
        public void check() {
            if (deadline.isOver()) {
                watchdog.forget(this);
                answer.close();
            }
        }

        @Override
        public void stop() {
            answer.close();
        }
    }
}
