package dev.chancery.conversations;

import static dev.chancery.conversations.TestConversations.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.access.NamedCallers;
import dev.chancery.messages.CallCancelledException;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Claude;
import dev.chancery.messages.DeadlineExceededException;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.MessageStream;
import dev.chancery.messages.Turn;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many want to speak at once, on several nodes. */
@OnEveryDatabase
class ConversationTurnsContractTest {
    private final TestDatabase database;
    private final NamedCallers callers = new NamedCallers();
    private final AnsweringClaude claude = new AnsweringClaude();

    ConversationTurnsContractTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void empty() {
        database.empty();
        callers.person("ann");
    }

    private TestConversations node(String name) {
        return new TestConversations(database, callers, name);
    }

    @Test
    void areTakenOneAfterTheOther() throws Exception {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        claude.answers(request -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            Message answer = AnsweringClaude.text("to " + lastText(request));
            underWay.decrementAndGet();
            return answer;
        });
        List<Conversations> nodes =
                List.of(node("node-1").with(claude), node("node-2").with(claude));
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<?>> turns = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                String text = "question " + i;
                Claude in = nodes.get(i % 2).in("c");
                turns.add(threads.submit(() -> in.send(ask(text))));
            }
            for (Future<?> turn : turns) {
                turn.get();
            }
        } finally {
            threads.shutdown(); // an interrupt would close H2's file
        }

        assertThat(most).hasValue(1);
        nodes.get(0).in("c").send(ask("last"));
        List<Turn> all = claude.lastRequest().turns();
        assertThat(all).hasSize(49);
        for (int i = 0; i < 48; i += 2) {
            assertThat(all.get(i).role()).isEqualTo("user");
            assertThat(text(all.get(i + 1))).isEqualTo("to " + text(all.get(i)));
        }
    }

    @Test
    void waitNoLongerThanTheirTimeout() {
        Conversations conversations = node("node-1").with(claude);
        try (MessageStream open = conversations.in("c").stream(ask("one"))) {
            assertThat(open.hasNext()).isTrue();
            assertThatExceptionOfType(DeadlineExceededException.class)
                    .isThrownBy(() -> node("node-2")
                            .with(claude)
                            .in("c")
                            .send(ask("two"), CallOptions.DEFAULT.timeout(Duration.ofMillis(50))))
                    .withMessageContaining("PT0.05S");
        }
        assertThat(claude.requests()).hasSize(1);
        conversations.in("c").send(ask("two"), CallOptions.DEFAULT.timeout(Duration.ofSeconds(5)));
        assertThat(claude.lastOptions().timeout()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(5));
    }

    @Test
    void areRefusedWhenSoConfigured() {
        Conversations conversations =
                node("node-1").config(TestConversations.REFUSING).with(claude);
        try (MessageStream open = conversations.in("c").stream(ask("one"))) {
            assertThatExceptionOfType(ConversationBusyException.class)
                    .isThrownBy(() -> conversations.in("c").send(ask("two")));
            CompletionStage<Message> later = conversations.in("c").sendAsync(ask("two"));
            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(() -> later.toCompletableFuture().join())
                    .withCauseInstanceOf(ConversationBusyException.class);
            open.message();
        }
        conversations.in("c").send(ask("two"));
        assertThat(claude.lastRequest().turns()).hasSize(3);
    }

    @Test
    void endTheirWaitWhenInterrupted() {
        Conversations conversations = node("node-1").with(claude);
        MessageStream open = conversations.in("c").stream(ask("one"));
        try {
            Claude in = conversations.in("c");
            Thread.currentThread().interrupt();
            // the look before the wait may be interrupted itself, on H2: that closes its file, so only the wait is
            // tried
            TurnTaking taking = new TurnTaking(
                    node("node-1").store(),
                    new StorageRedaction(dev.chancery.guardrails.Redactor.none()),
                    dev.chancery.audit.TestTrail.on(database),
                    true,
                    System::nanoTime,
                    length -> {
                        throw new InterruptedException();
                    });
            assertThat(Thread.interrupted()).isTrue();
            Participant ann = new Participants("claims", callers).of("c", CallOptions.DEFAULT.attribution());
            assertThatExceptionOfType(CallCancelledException.class)
                    .isThrownBy(
                            () -> taking.open(new Asked(ann, ask("two"), CallOptions.DEFAULT, Duration.ofSeconds(5))));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(in).isNotNull();
        } finally {
            open.close();
        }
    }

    @Test
    void endAlsoWhenTheirThreadIsInterrupted() {
        claude.answers(request -> {
            Thread.currentThread().interrupt();
            throw new CallCancelledException(ErrorDetails.of("interrupted"), null);
        });
        Conversations conversations =
                node("node-1").config(TestConversations.REFUSING).with(claude);
        assertThatExceptionOfType(CallCancelledException.class)
                .isThrownBy(() -> conversations.in("c").send(ask("one")));
        assertThat(Thread.interrupted()).isTrue();
        claude.answers(request -> AnsweringClaude.text("well"));
        conversations.in("c").send(ask("two"));
        assertThat(claude.lastRequest().turns()).hasSize(1);
    }

    @Test
    void passToOthersWhenTheirNodeIsGone() {
        MessageStream left = node("node-1").with(claude).in("c").stream(ask("one"));
        TestConversations other = node("node-2").config(TestConversations.REFUSING);
        assertThatExceptionOfType(ConversationBusyException.class)
                .isThrownBy(() -> other.with(claude).in("c").send(ask("two")));

        other.isGone("node-1");
        other.with(claude).in("c").send(ask("two"));

        assertThatExceptionOfType(TurnNotStoredException.class)
                .isThrownBy(left::message)
                .satisfies(e -> assertThat(e.answer().orElseThrow().text()).isEqualTo("answer 1"));
        other.with(claude).in("c").send(ask("three"));
        assertThat(claude.lastRequest().turns())
                .extracting(ConversationTurnsContractTest::text)
                .containsExactly("two", "answer 1", "three");
    }

    @Test
    void passToOthersWhenTheirTimeIsOver() {
        MessageStream forgotten = node("node-1").with(claude).in("c").stream(ask("one"));
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(3));
        Conversations conversations =
                node("node-1").config(TestConversations.REFUSING).clock(later).with(claude);
        conversations.in("c").send(ask("two"));
        forgotten.close();
        conversations.in("c").send(ask("three"));
        assertThat(claude.lastRequest().turns()).hasSize(3);
    }

    @Test
    void areForWhomTheyWereAskedThoughTheyRunLater() {
        List<Runnable> tasks = new ArrayList<>();
        Conversations conversations = node("node-1").executor(tasks::add).with(claude);
        CompletionStage<Message> answer = conversations.in("c").sendAsync(ask("one"));
        callers.person("bob");
        tasks.get(0).run();

        assertThat(answer.toCompletableFuture().join().text()).isEqualTo("answer 1");
        assertThat(claude.lastOptions().attribution().principal()).isEqualTo("ann");
        callers.person("ann");
        conversations.in("c").send(ask("two"));
        assertThat(claude.lastRequest().turns()).hasSize(3);
    }

    private static String lastText(MessageRequest request) {
        return text(request.turns().get(request.turns().size() - 1));
    }

    private static String text(Turn turn) {
        return ((dev.chancery.messages.TextBlock) turn.content().get(0)).text();
    }
}
