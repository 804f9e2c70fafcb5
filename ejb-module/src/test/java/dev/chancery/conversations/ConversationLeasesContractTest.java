package dev.chancery.conversations;

import static dev.chancery.conversations.TestConversations.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.access.NamedCallers;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.UnavailableException;
import dev.chancery.storage.AwayDatabase;
import dev.chancery.storage.DatabaseUnavailableException;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database fails amid a turn: the conversation goes on when it answers again. */
@OnEveryDatabase
class ConversationLeasesContractTest {
    private final TestDatabase database;
    private final AwayDatabase away;
    private final NamedCallers callers = new NamedCallers();
    private final AnsweringClaude claude = new AnsweringClaude();
    private final TestConversations node;
    private final Conversations conversations;
    private final Conversations elsewhere;

    ConversationLeasesContractTest(TestDatabase database) {
        this.database = database;
        this.away = new AwayDatabase(database);
        this.node = new TestConversations(away, callers, "node-1").config(TestConversations.REFUSING);
        this.conversations = node.with(claude);
        this.elsewhere = new TestConversations(database, callers, "node-2")
                .config(TestConversations.REFUSING)
                .with(claude);
    }

    @BeforeEach
    void begin() {
        database.empty();
        callers.person("ann");
        conversations.in("c").send(ask("one"));
    }

    private void failsWhileClaudeAnswers() {
        claude.answers(request -> {
            away.takeAway();
            return AnsweringClaude.text("lost");
        });
        assertThatExceptionOfType(TurnNotStoredException.class)
                .isThrownBy(() -> conversations.in("c").send(ask("two")));
        claude.answers(request -> AnsweringClaude.text("well"));
    }

    @Test
    void goOnAtOnceOnTheNodeItself() {
        failsWhileClaudeAnswers();
        away.giveBack();
        conversations.in("c").send(ask("three"));
        assertThat(claude.lastRequest().turns()).hasSize(3);
    }

    @Test
    void goOnElsewhereWhenTheLeaseIsGivenBack() {
        failsWhileClaudeAnswers();
        assertThatExceptionOfType(DatabaseUnavailableException.class)
                .isThrownBy(() -> node.store().retryReleases());
        away.giveBack();
        assertThatExceptionOfType(ConversationBusyException.class)
                .isThrownBy(() -> elsewhere.in("c").send(ask("three")));
        node.store().retryReleases();
        elsewhere.in("c").send(ask("three"));
        assertThat(claude.lastRequest().turns()).hasSize(3);
    }

    @Test
    void goOnWhenTheReplyOfTheBeginningIsLost() {
        away.loseReplies();
        assertThatExceptionOfType(DatabaseUnavailableException.class)
                .isThrownBy(() -> conversations.in("c").send(ask("two")));
        away.giveBack();
        assertThatExceptionOfType(ConversationBusyException.class)
                .isThrownBy(() -> elsewhere.in("c").send(ask("three")));
        conversations.in("c").send(ask("three"));
        elsewhere.in("c").send(ask("four"));
        assertThat(claude.lastRequest().turns()).hasSize(5);
        node.store().retryReleases();
        conversations.in("c").send(ask("five"));
        assertThat(claude.lastRequest().turns()).hasSize(7);
    }

    @Test
    void goOnAfterAnError() {
        TurnTaking turns = node.turns((text, hits) -> {
            throw new StackOverflowError();
        });
        OpenTurn turn = turns.open(node.asked("c", ask("two"), Duration.ofMinutes(1)), turns.now());
        assertThatExceptionOfType(StackOverflowError.class)
                .isThrownBy(() -> turn.complete(AnsweringClaude.text("deep")));
        conversations.in("c").send(ask("three"));
        assertThat(claude.lastRequest().turns()).hasSize(3);
    }

    @Test
    void beginWhatIsSentAsBeforeWhenATurnFailed() {
        TestConversations bounded = new TestConversations(database, callers, "node-1")
                .config(TestConversations.config(
                        "chancery.conversations.enabled", "true", "chancery.conversations.max-tokens", "1000"));
        Conversations small = bounded.with(claude);
        small.in("c").send(ask("two"));
        claude.answers(request -> {
            throw new UnavailableException(ErrorDetails.of("overloaded"), null);
        });
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> small.in("c").send(ask("x".repeat(8_000))));
        claude.answers(request -> AnsweringClaude.text("well"));
        small.in("c").send(ask("three"));
        assertThat(claude.lastRequest().turns()).hasSize(5);
    }
}
