package dev.chancery.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.chancery.access.NamedCallers;
import dev.chancery.access.NotAllowedException;
import dev.chancery.access.Role;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestDatabase;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class GuardTest {
    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06.789012345Z");

    private final TestDatabase database;
    private final NamedCallers callers = new NamedCallers();
    private final Guard guard;
    private final Counter counter;

    GuardTest(TestDatabase database) {
        this.database = database;
        AuditTrail trail = new AuditTrail(database, TestTrail.HERE);
        this.guard = new Guard(callers, database, trail, Clock.fixed(NOW, ZoneOffset.UTC));
        this.counter = new Counter(database, trail);
    }

    @BeforeEach
    void empty() {
        database.empty();
        callers.person("alice", Role.ADMINISTRATOR);
    }

    @Test
    void writesWhatAnAuditedMethodDid() throws Exception {
        assertThat(call("set", "counter-1", 7)).isEqualTo(7);

        assertThat(rows()).singleElement().satisfies(row -> assertThat(row)
                .isEqualTo(new AuditEntry(
                        row.id(),
                        Instant.parse("2026-02-03T04:05:06.789012Z"),
                        "alice",
                        "PERSON",
                        "10.0.0.7",
                        "counter.set",
                        "counter",
                        "counter-1",
                        "Set to 7",
                        "DONE",
                        null,
                        row.id(),
                        "{\"count\":{\"before\":0,\"after\":7},\"token\":\"changed\"}",
                        null)));
    }

    @Test
    void writesThatAnAuditedMethodWasRefused() {
        callers.person("eve", Role.VIEWER);

        assertThatThrownBy(() -> call("set", "counter-1", 7))
                .isInstanceOf(NotAllowedException.class)
                .hasMessage("This needs the permission MANAGE_LIMITS.");
        assertThat(rows())
                .extracting(AuditEntry::actor, AuditEntry::outcome, AuditEntry::resourceId, AuditEntry::failure)
                .containsExactly(
                        tuple("eve", "REFUSED", null, "NotAllowedException: This needs the permission MANAGE_LIMITS."));
    }

    @Test
    void writesThatNobodyWasRefused() {
        callers.nobody();

        assertThatThrownBy(() -> call("set", "counter-1", 7)).isInstanceOf(NotAllowedException.class);
        assertThat(rows())
                .extracting(AuditEntry::actor, AuditEntry::kind, AuditEntry::source)
                .containsExactly(tuple("", "ANONYMOUS", null));
    }

    @Test
    void takesBackWhatAFailedMethodChangedAndKeepsItsRow() {
        assertThatThrownBy(() -> call("breakDown", "counter-1")).isInstanceOf(IOException.class);

        assertThat(rows())
                .extracting(AuditEntry::outcome, AuditEntry::resourceId, AuditEntry::failure)
                .containsExactly(tuple("FAILED", "counter-1", "IOException: with the key (secret)\nin it"));
    }

    @Test
    void writesTheRowOfAMethodThatCallsOutOnceWhoeverWritesIt() throws Exception {
        call("send", "1", true, false);
        call("send", "2", false, false);
        assertThatThrownBy(() -> call("send", "3", true, true)).hasMessage("planted");
        assertThatThrownBy(() -> call("send", "4", false, true)).hasMessage("planted");

        assertThat(rows())
                .extracting(AuditEntry::resourceId, AuditEntry::outcome)
                .containsExactly(tuple("1", "DONE"), tuple("2", "DONE"), tuple("3", "DONE"), tuple("4", "FAILED"));
    }

    @Test
    void knowsAMethodThatReturnsAndFailedAllTheSame() throws Exception {
        assertThat(call("check")).isEqualTo(false);

        assertThat(rows())
                .extracting(AuditEntry::outcome, AuditEntry::failure)
                .containsExactly(tuple("FAILED", "It is not what it was."));
    }

    @Test
    void leavesNoRowOfReading() throws Exception {
        callers.person("eve", Role.VIEWER);
        assertThat(call("read")).isEqualTo(0);
        callers.nobody();
        assertThatThrownBy(() -> call("read")).isInstanceOf(NotAllowedException.class);

        assertThat(rows()).isEmpty();
    }

    @Test
    void keepsTheRowsOfInnerMethodsWhenTheOuterOneFails() {
        assertThatThrownBy(() -> within("set", () -> {
                    assertThatThrownBy(() -> call("send", "sent", false, false).toString())
                            .isInstanceOf(NullPointerException.class);
                    callers.person("alice");
                    assertThatThrownBy(() -> call("set", "refused", 3)).isInstanceOf(NotAllowedException.class);
                    callers.person("alice", Role.ADMINISTRATOR);
                    call("set", "taken back", 3);
                    throw new IllegalStateException("planted");
                }))
                .hasMessage("planted");

        assertThat(rows())
                .extracting(AuditEntry::action, AuditEntry::outcome)
                .containsExactly(
                        tuple("counter.set", "FAILED"), tuple("counter.send", "DONE"), tuple("counter.set", "REFUSED"));
        assertThat(rows())
                .extracting(AuditEntry::correlation)
                .containsOnly(rows().get(0).id());
    }

    @Test
    void keepsTheRowsOfInnerMethodsWhenTheOuterOneGoesOn() throws Exception {
        within("set", () -> {
            callers.person("alice");
            assertThatThrownBy(() -> call("set", "refused", 3)).isInstanceOf(NotAllowedException.class);
            callers.person("alice", Role.ADMINISTRATOR);
            return call("set", "done", 3);
        });

        assertThat(rows()).extracting(AuditEntry::outcome).containsExactly("DONE", "REFUSED", "DONE");
    }

    @Test
    void writesOneRowOfAMethodThatIsRunAgain() throws Exception {
        int[] runs = new int[1];
        within("set", () -> {
            new AuditDetails().changed("run " + runs[0], 0, 1);
            if (runs[0]++ == 0) {
                throw new OptimisticLockException("planted");
            }
            return runs[0];
        });

        assertThat(runs[0]).isEqualTo(2);
        assertThat(rows()).extracting(AuditEntry::changes).containsExactly("{\"run 1\":{\"before\":0,\"after\":1}}");
    }

    @Test
    void forgetsItsDetailsWithTheMethod() throws Exception {
        call("set", "counter-1", 7);
        assertThat(Underway.current()).isNull();
        assertThatThrownBy(() -> call("breakDown", "x")).isInstanceOf(IOException.class);
        assertThat(Underway.current()).isNull();
    }

    private @Nullable Object call(String name, Object... arguments) throws Exception {
        Method method = method(name);
        return guard.call(method, () -> {
            try {
                return method.invoke(counter, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        });
    }

    private void within(String name, Callable<@Nullable Object> work) throws Exception {
        guard.call(method(name), work);
    }

    private static Method method(String name) {
        return Arrays.stream(Counter.class.getDeclaredMethods())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<AuditEntry> rows() {
        return new AuditTable(database).rows();
    }
}
