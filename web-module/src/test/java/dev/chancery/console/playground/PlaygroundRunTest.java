package dev.chancery.console.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.console.playground.RunResult.Ending;
import dev.chancery.messages.CallCancelledException;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.UnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class PlaygroundRunTest {
    private final ScriptedClaude claude = new ScriptedClaude();
    private final QueuedThreads later = new QueuedThreads();
    private final Recorder recorder = new Recorder();
    private final PlaygroundRun run =
            new PlaygroundRun(claude, MessageRequest.of("m").user("?"), later::runLater, recorder);

    @Test
    void tellsOfManyPiecesOnce() {
        String[] pieces = Stream.generate(() -> "x").limit(100_000).toArray(String[]::new);
        claude.answer = () -> new ScriptedStream().text(0, pieces).end("end_turn");
        run.run();
        assertThat(recorder.results).extracting(RunResult::ending).containsExactly(Ending.FINISHED);
        later.runAll();
        assertThat(recorder.progressed).isEqualTo(1);
        assertThat(recorder.text).hasSize(100_000);
    }

    @Test
    void tellsAgainAfterPiecesWereTaken() {
        Pieces pieces = new Pieces();
        assertThat(pieces.addText("a")).isTrue();
        assertThat(pieces.addThinking("b")).isFalse();
        assertThat(pieces.take()).isEqualTo(new Pieces.Taken("a", "b"));
        assertThat(pieces.addText("")).isFalse();
        assertThat(pieces.addText("c")).isTrue();
    }

    @Test
    void keepsTextAndThinkingApart() {
        claude.answer = () ->
                new ScriptedStream().thinking(0, "Hm", "m").text(1, "Y", "es").end("end_turn");
        run.run();
        assertThat(recorder.thinking).hasToString("Hmm");
        assertThat(recorder.text).hasToString("Yes");
        assertThat(recorder.results.get(0).message().text()).isEqualTo("Yes");
    }

    @Test
    void closesTheStreamWhenStopped() throws InterruptedException {
        ScriptedStream stream = new ScriptedStream().text(0, "Begun");
        claude.answer = () -> stream;
        Thread reader = new Thread(run);
        reader.start();
        for (Runnable tick = null; tick == null; tick = later.next()) {
            Thread.onSpinWait();
        }
        run.stop();
        reader.join();
        assertThat(stream.isClosed()).isTrue();
        assertThat(recorder.results).singleElement().satisfies(result -> {
            assertThat(result.ending()).isEqualTo(Ending.STOPPED);
            assertThat(result.failure()).isNull();
            assertThat(result.message().text()).isEqualTo("Begun");
        });
    }

    @Test
    void breaksOffTheWaitForTheFirstContentWhenStopped() throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(1);
        claude.answer = () -> {
            waiting.countDown();
            try {
                new CountDownLatch(1).await();
                throw new AssertionError();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CallCancelledException(ErrorDetails.of("Interrupted."), e);
            }
        };
        boolean[] interruptedAfterwards = new boolean[1];
        Thread reader = new Thread(() -> {
            run.run();
            interruptedAfterwards[0] = Thread.currentThread().isInterrupted();
        });
        reader.start();
        waiting.await();
        run.stop();
        reader.join();
        assertThat(recorder.results).extracting(RunResult::ending).containsExactly(Ending.STOPPED);
        assertThat(interruptedAfterwards[0])
                .as("the pool's thread is left interrupted")
                .isFalse();
    }

    @Test
    void neverStartsWhenStoppedBefore() {
        run.stop();
        run.run();
        assertThat(claude.asked).isEmpty();
        assertThat(recorder.results).extracting(RunResult::ending).containsExactly(Ending.STOPPED);
    }

    @Test
    void closesAStreamThatOpensWhileItIsStopped() {
        ScriptedStream stream = new ScriptedStream().text(0, "Late").end("end_turn");
        claude.answer = () -> {
            run.stop();
            return stream;
        };
        run.run();
        assertThat(stream.isClosed()).isTrue();
        assertThat(recorder.results).hasSize(1);
    }

    @Test
    void keepsWhatHadComeWhenItFails() {
        UnavailableException failure = new UnavailableException(ErrorDetails.of("Overloaded"), null);
        claude.answer = () -> new ScriptedStream().text(0, "Half").failure(failure);
        run.run();
        assertThat(recorder.results).singleElement().satisfies(result -> {
            assertThat(result.ending()).isEqualTo(Ending.FAILED);
            assertThat(result.failure()).isSameAs(failure);
            assertThat(result.message().text()).isEqualTo("Half");
            assertThat(result.info().requestId()).contains("req_scripted");
        });
        assertThat(recorder.text).hasToString("Half");
    }

    @Test
    void endsWithTheFailureWhenNoAnswerCame() {
        RuntimeException failure = new IllegalStateException("broken");
        claude.answer = () -> {
            throw failure;
        };
        run.run();
        assertThat(recorder.results).extracting(RunResult::failure).containsExactly(failure);
    }

    @Test
    void doesNothingWhenStoppedAfterwards() {
        run.run();
        run.stop();
        assertThat(recorder.results).extracting(RunResult::ending).containsExactly(Ending.FINISHED);
    }

    private static final class Recorder implements RunListener {
        private final List<RunResult> results = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder thinking = new StringBuilder();
        private int progressed;

        @Override
        public void progressed(PlaygroundRun run) {
            progressed++;
            take(run);
        }

        @Override
        public void ended(PlaygroundRun run, RunResult result) {
            take(run);
            results.add(result);
        }

        private void take(PlaygroundRun run) {
            Pieces.Taken taken = run.take();
            text.append(taken.text());
            thinking.append(taken.thinking());
        }
    }
}
