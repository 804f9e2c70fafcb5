package dev.chancery.assistants;

import dev.chancery.access.Callers;
import dev.chancery.access.NamedCallers;
import dev.chancery.access.Role;
import dev.chancery.audit.GuardForTests;
import dev.chancery.conversations.Conversations;
import dev.chancery.conversations.ConversationsForTests;
import dev.chancery.json.JsonBinding;
import dev.chancery.messages.Claude;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import dev.chancery.prompts.PromptContent;
import dev.chancery.prompts.PromptLabels;
import dev.chancery.prompts.PromptLibrary;
import dev.chancery.prompts.PromptVariables;
import dev.chancery.storage.Changes;
import dev.chancery.storage.Database;
import dev.chancery.storage.TestChanges;
import dev.chancery.storage.TestDatabase;
import dev.chancery.tools.ScriptedClaude;
import dev.chancery.tools.ToolsWithoutServerBeans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** A container with the extension, the beans that it needs, and a Claude that gives the answers it was told to give. */
final class AssistantsContainer implements AutoCloseable {
    private static final TestDatabase DATABASE = TestDatabase.quickest();
    private static final NamedCallers CALLERS = new NamedCallers();
    private static ScriptedClaude scripted = new ScriptedClaude();

    private final WeldContainer container;

    @ApplicationScoped
    static class Beans {
        @Produces
        @Singleton
        Database database() {
            return DATABASE;
        }

        @Produces
        @Singleton
        Callers callers() {
            return CALLERS;
        }

        @Produces
        @Singleton
        Changes changes(Database database) {
            return TestChanges.on(database);
        }

        @Produces
        @Singleton
        Conversations conversations(Claude claude) {
            return ConversationsForTests.on(DATABASE, CALLERS, claude);
        }

        @Produces
        @Singleton
        Claude claude() {
            return scripted;
        }
    }

    private AssistantsContainer(WeldContainer container) {
        this.container = container;
    }

    /** With these classes and interfaces in its archive. */
    static AssistantsContainer of(ScriptedClaude claude, Class<?>... archive) {
        DATABASE.empty();
        CALLERS.person("ann", Role.EDITOR);
        scripted = claude;
        try {
            return new AssistantsContainer(new Weld()
                    .disableDiscovery()
                    .addExtensions(new AssistantsExtension())
                    .addBeanClasses(GuardForTests.beanClasses())
                    .addBeanClasses(
                            Beans.class,
                            JsonBinding.class,
                            ToolsWithoutServerBeans.class,
                            Class.forName("dev.chancery.prompts.PromptsBeans"),
                            PromptLibrary.class,
                            PromptLabels.class,
                            PromptVariables.class,
                            PromptUses.class,
                            AssistantsWithoutServerBeans.class)
                    .addBeanClasses(archive)
                    .initialize());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    static AssistantsContainer of(Message answer, Class<?>... archive) {
        return of(new ScriptedClaude(answer), archive);
    }

    <T> T select(Class<T> type) {
        return container.select(type).get();
    }

    NamedCallers callers() {
        return CALLERS;
    }

    /** Publishes a prompt with this text. */
    AssistantsContainer publish(String name, String text) {
        select(PromptLibrary.class).create(name, content(text), "m");
        select(PromptLabels.class).move(name, "production", 1);
        return this;
    }

    static PromptContent content(String text) {
        return PromptContent.chat(
                MessageRequest.of("claude-sonnet-5-5").user(text).maxTokens(100));
    }

    @Override
    public void close() {
        container.close();
    }
}
