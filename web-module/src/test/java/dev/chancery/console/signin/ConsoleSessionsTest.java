package dev.chancery.console.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.github.mvysny.fakeservlet.FakeContext;
import com.github.mvysny.fakeservlet.FakeHttpSession;
import com.github.mvysny.fakeservlet.FakeRequest;
import dev.chancery.access.Caller;
import dev.chancery.users.SignedInUser;
import dev.chancery.users.UsersConfig;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleSessionsTest {
    private static final Instant BEGUN = Instant.parse("2026-11-21T08:00:00Z");

    private Instant now = BEGUN;
    private Optional<SignedInUser> known = Optional.of(ada(1));
    private final ConsoleSessions sessions = new ConsoleSessions(id -> known, UsersConfig.of(name -> null), () -> now);
    private HttpSession http = newSession();

    @BeforeEach
    void begin() {
        sessions.begin(request(""), ada(1));
    }

    @Test
    void goesOnWhileItIsUsed() {
        for (int i = 0; i < 6; i++) {
            pass(Duration.ofMinutes(14));
            assertThat(sessions.user(request(""))).contains(ada(1));
        }
    }

    @Test
    void endsWhenNobodyHasDoneAnythingForLong() {
        pass(Duration.ofMinutes(16));

        assertThat(sessions.user(request(""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v-r=heartbeat&v-uiId=1", "v-r=push&v-uiId=1", "v-r=uidl&v-uiId=1"})
    void isNotUsedByWhatAPageSendsByItself(String query) {
        pass(Duration.ofMinutes(14));
        assertThat(sessions.user(request(query))).contains(ada(1));
        pass(Duration.ofMinutes(2));

        assertThat(sessions.user(request(query))).isEmpty();
    }

    @Test
    void endsAfterTheLongestTimeHoweverOftenItIsUsed() {
        for (int i = 0; i < 40; i++) {
            pass(Duration.ofMinutes(12));
            sessions.user(request(""));
        }
        assertThat(sessions.user(request(""))).contains(ada(1));
        pass(Duration.ofMinutes(1));

        assertThat(sessions.user(request(""))).isEmpty();
    }

    @Test
    void endsWhenItsUserIsNoMoreOrTheirSessionsEnded() {
        known = Optional.of(ada(2));
        sessions.sweep();
        assertThat(ConsoleSession.of(http)).isEmpty();

        known = Optional.empty();
        begin();
        assertThat(sessions.user(request(""))).isEmpty();
    }

    @Test
    void goesOnWhenThisNodeKnowsTheUserAsTheyWere() {
        sessions.begin(request(""), ada(3));
        sessions.sweep();

        assertThat(sessions.user(request(""))).contains(ada(3));
    }

    @Test
    void goesOnWhenAnotherPasswordIsChosenInIt() {
        ConsoleSession session = ConsoleSession.of(http).orElseThrow();
        session.goOnAfter(() -> {
            known = Optional.of(ada(2));
            sessions.sweep();
            return ada(2);
        });
        sessions.sweep();

        assertThat(sessions.user(request(""))).contains(ada(2));
    }

    @Test
    void endsAsEverWhenThePasswordWasNotChosen() {
        ConsoleSession session = ConsoleSession.of(http).orElseThrow();
        assertThatIllegalStateException()
                .isThrownBy(() -> session.goOnAfter(() -> {
                    throw new IllegalStateException("not this one");
                }));
        known = Optional.of(ada(2));

        assertThat(sessions.user(request(""))).isEmpty();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private static SignedInUser ada(long epoch) {
        return new SignedInUser("id", "ada", "Ada", epoch, false, Set.of(), Set.of(), Caller.Kind.PERSON);
    }

    private static HttpSession newSession() {
        return FakeHttpSession.Companion.create(new FakeContext());
    }

    /** Of a browser that keeps the session that it is given. */
    private FakeRequest request(String query) {
        return new FakeRequest(http) {
            @Override
            public String getQueryString() {
                return query;
            }

            @Override
            public @Nullable HttpSession getSession(boolean create) {
                if (create) {
                    http = newSession();
                }
                return http;
            }
        };
    }
}
