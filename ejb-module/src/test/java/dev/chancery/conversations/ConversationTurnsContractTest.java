package dev.chancery.conversations;

import static dev.chancery.conversations.TestConversations.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.access.NamedCallers;
import dev.chancery.audit.TestTrail;
import dev.chancery.guardrails.Redactor;
import dev.chancery.messages.CallCancelledException;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Claude;
import dev.chancery.messages.DeadlineExceededException;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.MessageStream;
import dev.chancery.messages.Turn;
import dev.chancery.storage.AwayDatabase;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
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
        conversations.in("c").send(ask("two"), CallOptions.DEFAULT.timeout(Duration.ofSeconds(60)));
        assertThat(claude.lastOptions().timeout()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(60));
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
    void endTheirWaitWhenInterrupted() throws Exception {
        CountDownLatch pausing = new CountDownLatch(1);
        TurnTaking taking = new TurnTaking(
                node("node-1").store(),
                new StorageRedaction(Redactor.none()),
                TestTrail.on(database),
                true,
                System::nanoTime,
                length -> {
                    pausing.countDown();
                    Thread.sleep(60_000);
                });
        Asked asked = node("node-1").asked("c", ask("two"), Duration.ofMinutes(2));
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicBoolean stillInterrupted = new AtomicBoolean();
        try (MessageStream open = node("node-1").with(claude).in("c").stream(ask("one"))) {
            assertThat(open.hasNext()).isTrue();
            Thread waiting = new Thread(() -> {
                try {
                    taking.open(asked, taking.now());
                } catch (RuntimeException e) {
                    thrown.set(e);
                    stillInterrupted.set(Thread.currentThread().isInterrupted());
                }
            });
            waiting.start();
            assertThat(pausing.await(20, TimeUnit.SECONDS)).isTrue();
            waiting.interrupt();
            waiting.join(20_000);
        }
        assertThat(thrown.get()).isInstanceOf(CallCancelledException.class);
        assertThat(stillInterrupted).isTrue();
        node("node-1").with(claude).in("c").send(ask("three"));
    }

    @Test
    void waitForAThreadNoLongerThanTheirTimeout() {
        List<Runnable> tasks = new ArrayList<>();
        AtomicLong nanos = new AtomicLong();
        Conversations conversations =
                node("node-1").executor(tasks::add).nanoTime(nanos::get).with(claude);
        CallOptions options = CallOptions.DEFAULT.timeout(Duration.ofSeconds(5));
        CompletionStage<Message> late = conversations.in("c").sendAsync(ask("one"), options);
        CompletionStage<Message> early = conversations.in("d").sendAsync(ask("one"), options);
        nanos.set(Duration.ofSeconds(3).toNanos());
        tasks.get(1).run();
        nanos.set(Duration.ofSeconds(6).toNanos());
        tasks.get(0).run();

        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> late.toCompletableFuture().join())
                .withCauseInstanceOf(DeadlineExceededException.class);
        assertThat(early.toCompletableFuture().join().text()).isEqualTo("answer 1");
        assertThat(claude.requests()).hasSize(1);
        assertThat(claude.lastOptions().timeout()).isLessThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void waitNoMoreThanSomeOnANode() throws Exception {
        CountDownLatch allWait = new CountDownLatch(Waiters.MOST);
        CountDownLatch goOn = new CountDownLatch(1);
        TurnTaking taking = new TurnTaking(
                node("node-1").store(),
                new StorageRedaction(Redactor.none()),
                TestTrail.on(database),
                true,
                System::nanoTime,
                length -> {
                    allWait.countDown();
                    goOn.await();
                });
        Asked asked = node("node-1").asked("c", ask("two"), Duration.ofMinutes(1));
        ExecutorService threads = Executors.newFixedThreadPool(Waiters.MOST);
        List<Future<?>> waiting = new ArrayList<>();
        try (MessageStream open = node("node-1").with(claude).in("c").stream(ask("one"))) {
            assertThat(open.hasNext()).isTrue();
            for (int i = 0; i < Waiters.MOST; i++) {
                waiting.add(
                        threads.submit(() -> taking.open(asked, taking.now()).abandon()));
            }
            assertThat(allWait.await(20, TimeUnit.SECONDS)).isTrue();
            assertThatExceptionOfType(ConversationBusyException.class)
                    .isThrownBy(() -> taking.open(asked, taking.now()));
        } finally {
            goOn.countDown();
            threads.shutdown();
        }
        for (Future<?> each : waiting) {
            each.get(20, TimeUnit.SECONDS);
        }
        taking.open(asked, taking.now()).abandon();
    }

    @Test
    void waitWhenOthersBeginFirstEachTime() {
        AwayDatabase contended = new AwayDatabase(database);
        contended.lose(3);
        new TestConversations(contended, callers, "node-1").with(claude).in("c").send(ask("one"));
        assertThat(claude.requests()).hasSize(1);

        contended.lose(1);
        TestConversations refusing =
                new TestConversations(contended, callers, "node-1").config(TestConversations.REFUSING);
        assertThatExceptionOfType(ConversationBusyException.class)
                .isThrownBy(() -> refusing.with(claude).in("c").send(ask("two")));
        refusing.with(claude).in("c").send(ask("two"));
        assertThat(claude.lastRequest().turns()).hasSize(3);
    }

    @Test
    void areRefusedWhenManyWaitAlready() {
        Waiters waiters = new Waiters();
        Participant busy =
                node("node-1").asked("c", ask("x"), Duration.ofSeconds(1)).participant();
        Participant other =
                node("node-1").asked("d", ask("x"), Duration.ofSeconds(1)).participant();
        List<Waiters.Place> places = new ArrayList<>();
        for (int i = 0; i < Waiters.MOST; i++) {
            places.add(waiters.join(busy));
        }
        assertThatExceptionOfType(ConversationBusyException.class)
                .isThrownBy(() -> waiters.join(busy))
                .withMessageContaining("16 callers wait");
        waiters.join(other).close();
        places.get(0).close();
        waiters.join(busy).close();
        places.subList(1, places.size()).forEach(Waiters.Place::close);
        for (int i = 0; i < Waiters.MOST; i++) {
            waiters.join(busy);
        }
        assertThatExceptionOfType(ConversationBusyException.class).isThrownBy(() -> waiters.join(busy));
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
