package dev.chancery.conversations;

import static dev.chancery.conversations.TestConversations.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.access.NamedCallers;
import dev.chancery.audit.AuditDetails;
import dev.chancery.conversations.ConversationStore.Begun;
import dev.chancery.guardrails.Redactor;
import dev.chancery.json.JsonCodec;
import dev.chancery.messages.Attribution;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Turn;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestDatabase;
import dev.chancery.usage.ContentsForTests;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Something is deleted while something of it is stored: nothing is left over. */
@OnEveryDatabase
class ConversationRacesContractTest {
    private final TestDatabase database;
    private final NamedCallers callers = new NamedCallers();
    private final AnsweringClaude claude = new AnsweringClaude();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final ConversationArchive archive;

    ConversationRacesContractTest(TestDatabase database) {
        this.database = database;
        this.archive = new ConversationArchive(database, new AuditDetails());
    }

    @BeforeEach
    void empty() {
        database.empty();
        callers.person("ann");
    }

    @AfterEach
    void end() {
        threads.shutdown(); // an interrupt would close H2's file
    }

    private TestConversations node() {
        return new TestConversations(database, callers, "node-1");
    }

    private Begun begin(ConversationStore store) {
        Participant ann = new Participants("claims", callers).of("c", Attribution.NONE);
        Duration limit = Duration.ofMinutes(1);
        return store.begin(new Asked(ann, ask("next"), CallOptions.DEFAULT, limit), limit)
                .orElseThrow();
    }

    private static boolean complete(ConversationStore store, Begun begun) {
        return store.complete(
                begun,
                List.of(Turn.of("user", "next"), Turn.of("assistant", "well")),
                AnsweringClaude.text("well"),
                null);
    }

    /** Does the first, then the second while the first is not committed, then commits; gives the second's result. */
    private <T> T overlapping(Callable<?> first, Callable<T> second) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Future<?> one = threads.submit(() -> database.transact(em -> {
            try {
                first.call();
                em.flush();
                done.countDown();
                return commit.await(20, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        Future<T> other = threads.submit(second);
        assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> other.get(200, TimeUnit.MILLISECONDS));
        commit.countDown();
        one.get(20, TimeUnit.SECONDS);
        return other.get(20, TimeUnit.SECONDS);
    }

    @Test
    void deletesTheTurnsThatAreStoredAtThatMoment() throws Exception {
        node().with(claude).in("c").send(ask("one"));
        ConversationStore store = node().store();
        Begun begun = begin(store);

        boolean deleted = overlapping(() -> complete(store, begun), () -> archive.delete(begun.conversation()));

        assertThat(deleted).isTrue();
        assertThat(rows("ConversationEntity")).isZero();
        assertThat(rows("TurnEntity")).isZero();
    }

    @Test
    void storesNoTurnOfWhatIsDeletedAtThatMoment() throws Exception {
        node().with(claude).in("c").send(ask("one"));
        ConversationStore store = node().store();
        Begun begun = begin(store);

        boolean stored = overlapping(() -> archive.delete(begun.conversation()), () -> complete(store, begun));

        assertThat(stored).isFalse();
        assertThat(rows("TurnEntity")).isZero();
    }

    @Test
    void storesNoSummaryOfWhatIsDeletedAtThatMoment() throws Exception {
        node().with(claude).in("c").send(ask("one"));
        ConversationStore store = node().store();
        Begun begun = begin(store);

        overlapping(() -> archive.delete(begun.conversation()), () -> {
            store.keep(begun, 3, "summary");
            return true;
        });

        assertThat(rows("SummaryEntity")).isZero();
    }

    @Test
    void storesNoSummaryOfATurnThatHasEnded() {
        node().with(claude).in("c").send(ask("one"));
        ConversationStore store = node().store();
        Begun begun = begin(store);
        store.abandon(begun);
        store.keep(begun, 3, "summary");
        assertThat(rows("SummaryEntity")).isZero();
    }

    @Test
    void keepsWhatIsOldNoMoreWhenItsTurnComes() throws Exception {
        Instant now = Instant.parse("2026-11-21T12:00:00Z");
        Clock then = Clock.fixed(now.minus(Duration.ofDays(9)), ZoneOffset.UTC);
        node().clock(then).with(claude).in("c").send(ask("one"));
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        ConversationStore store = node().clock(clock).store();
        ConversationRetention retention =
                new ConversationRetention(database, new AuditDetails(), Duration.ofDays(2), clock);

        long removed = overlapping(() -> complete(store, begin(store)), () -> retention.purge(retention.due()));

        assertThat(removed).isZero();
        assertThat(rows("ConversationEntity")).isEqualTo(1);
        assertThat(rows("TurnEntity")).isEqualTo(4);
    }

    @Test
    void forgetsTheNoteThatIsMadeAtThatMoment() throws Exception {
        MemoryStore memory =
                new MemoryStore(database, new MemoryConfig(200, 4, 500), Redactor.none(), Clock.systemUTC());
        note(memory, "a");
        Persons persons = new Persons(database, ContentsForTests.in(database), new AuditDetails());

        Forgotten forgotten = overlapping(() -> note(memory, "b"), () -> persons.forget("ann"));

        assertThat(forgotten.notes()).isEqualTo(2);
        assertThat(rows("MemoryEntity")).isZero();
        assertThat(rows("NoteEntity")).isZero();
    }

    private static String note(MemoryStore memory, String name) {
        String input = "{\"command\":\"create\",\"path\":\"/memories/" + name + "\",\"file_text\":\"x\"}";
        return memory.run(new MemoryOwner("claims", "ann"), new JsonCodec().object(input));
    }

    private long rows(String entity) {
        return database.transact(em -> ((Number)
                        em.createQuery("select count(e) from " + entity + " e").getSingleResult())
                .longValue());
    }
}
