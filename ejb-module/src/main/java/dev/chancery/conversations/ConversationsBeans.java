package dev.chancery.conversations;

import dev.chancery.access.Callers;
import dev.chancery.audit.AuditTrail;
import dev.chancery.config.ChanceryConfig;
import dev.chancery.guardrails.Redactors;
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
    ConversationStore store(Database database, Nodes nodes, ConversationsConfig config) {
        return new ConversationStore(database, nodes.id(), nodes::mayLive, config, Clock.systemUTC());
    }

    @Produces
    @Singleton
    Memory memory(Database database, ConversationsConfig config) {
        MemoryStore store = new MemoryStore(
                database, MemoryConfig.of(ChanceryConfig.current()), Redactors.of(config.redact()), Clock.systemUTC());
        return new Memory(store, application(), config.enabled());
    }

    private String application() {
        String configured = LedgerConfig.of(ChanceryConfig.current()).application();
        return configured.isEmpty() ? deployedAs : configured;
    }

    @Produces
    @Singleton
    Conversations conversations(
            Claude claude, ConversationStore store, ConversationsConfig config, AuditTrail trail, Callers callers) {
        ClaudeConfig calls = ClaudeConfig.of(ChanceryConfig.current());
        TurnTaking turns = new TurnTaking(
                store,
                new StorageRedaction(Redactors.of(config.redact())),
                trail,
                config.waits(),
                System::nanoTime,
                length -> Thread.sleep(length.toMillis()));
        return new Conversations(
                claude,
                turns,
                new Summaries(claude, store),
                config,
                new ConversationClaude.Timeouts(calls.timeout(), calls.streamTimeout()),
                new Participants(application(), callers),
                executor);
    }
}
