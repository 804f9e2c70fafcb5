package dev.chancery.conversations;

import dev.chancery.access.NamedCallers;
import dev.chancery.audit.TestTrail;
import dev.chancery.guardrails.Redactor;
import dev.chancery.guardrails.Redactors;
import dev.chancery.messages.Attribution;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Claude;
import dev.chancery.messages.MessageRequest;
import dev.chancery.storage.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Conversations of a node, put together without a container. */
final class TestConversations {
    static final ConversationsConfig ENABLED = config("chancery.conversations.enabled", "true");
    static final ConversationsConfig REFUSING =
            config("chancery.conversations.enabled", "true", "chancery.conversations.concurrent", "refuse");

    private final Database database;
    private final NamedCallers callers;
    private final String node;
    private final Set<String> gone = ConcurrentHashMap.newKeySet();
    private Clock clock = Clock.systemUTC();
    private ConversationsConfig config = ENABLED;
    private Executor executor = Runnable::run;
    private LongSupplier nanoTime = System::nanoTime;
    private @Nullable ConversationStore store;

    TestConversations(Database database, NamedCallers callers, String node) {
        this.database = database;
        this.callers = callers;
        this.node = node;
    }

    static ConversationsConfig config(String... properties) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < properties.length; i += 2) {
            values.put(properties[i], properties[i + 1]);
        }
        return ConversationsConfig.of(values::get);
    }

    TestConversations clock(Clock other) {
        clock = other;
        store = null;
        return this;
    }

    TestConversations config(ConversationsConfig other) {
        config = other;
        store = null;
        return this;
    }

    TestConversations nanoTime(LongSupplier other) {
        nanoTime = other;
        return this;
    }

    TestConversations executor(Executor other) {
        executor = other;
        return this;
    }

    /** Another node is not at work any more, as this one sees it. */
    void isGone(String other) {
        gone.add(other);
    }

    TurnTaking turns() {
        return turns(Redactors.of(config.redact()));
    }

    TurnTaking turns(Redactor redactor) {
        return new TurnTaking(
                store(),
                new StorageRedaction(redactor),
                TestTrail.on(database),
                config.waits(),
                nanoTime,
                length -> Thread.sleep(1));
    }

    /** What the caller asks. */
    Asked asked(String conversation, MessageRequest request, Duration limit) {
        Participant participant = new Participants("claims", callers).of(conversation, Attribution.NONE);
        return new Asked(participant, request, CallOptions.DEFAULT, limit);
    }

    Conversations with(Claude claude) {
        return new Conversations(
                claude,
                turns(),
                new Summaries(claude, store()),
                config,
                new ConversationClaude.Timeouts(Duration.ofSeconds(30), Duration.ofMinutes(1)),
                new Participants("claims", callers),
                executor);
    }

    /** The same one each time, until it is put together otherwise. */
    ConversationStore store() {
        if (store == null) {
            store = new ConversationStore(database, node, (em, other) -> !gone.contains(other), config, clock);
        }
        return store;
    }

    static MessageRequest ask(String text) {
        return MessageRequest.of("claude-sonnet-5-5").user(text);
    }
}
