package dev.chancery.conversations;

import dev.chancery.access.Callers;
import dev.chancery.audit.AuditTrail;
import dev.chancery.config.ChanceryConfig;
import dev.chancery.messages.Claude;
import dev.chancery.messages.http.ClaudeConfig;
import dev.chancery.storage.Database;
import dev.chancery.storage.Nodes;
import dev.chancery.usage.LedgerConfig;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the conversations together in the container, with threads of their own: a turn may wait for another one. */
@ApplicationScoped
@ManagedExecutorDefinition(name = ConversationsBeans.EXECUTOR, maxAsync = 64)
class ConversationsBeans {
    static final String EXECUTOR = "java:app/concurrent/ChanceryConversations";

    @Resource(lookup = EXECUTOR)
    private ManagedExecutorService executor;

    @Resource(lookup = "java:app/AppName")
    private String deployedAs;

    @Produces
    @Singleton
    ConversationsConfig config() {
        return ConversationsConfig.of(ChanceryConfig.current());
    }

    @Produces
    @Singleton
    ConversationStore store(Database database, Nodes nodes) {
        return new ConversationStore(database, nodes.id(), nodes::mayLive, Clock.systemUTC());
    }

    @Produces
    @Singleton
    Conversations conversations(
            Claude claude, ConversationStore store, ConversationsConfig config, AuditTrail trail, Callers callers) {
        var properties = ChanceryConfig.current();
        ClaudeConfig calls = ClaudeConfig.of(properties);
        String configured = LedgerConfig.of(properties).application();
        TurnTaking turns = new TurnTaking(
                store, trail, config.waits(), System::nanoTime, length -> Thread.sleep(length.toMillis()));
        return new Conversations(
                claude,
                turns,
                config,
                new ConversationClaude.Timeouts(calls.timeout(), calls.streamTimeout()),
                new Participants(configured.isEmpty() ? deployedAs : configured, callers),
                executor);
    }
}
