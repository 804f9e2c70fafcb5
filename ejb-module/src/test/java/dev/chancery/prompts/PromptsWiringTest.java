package dev.chancery.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.access.Callers;
import dev.chancery.access.NamedCallers;
import dev.chancery.access.NotAllowedException;
import dev.chancery.access.Role;
import dev.chancery.audit.AuditEntry;
import dev.chancery.audit.AuditTable;
import dev.chancery.audit.GuardForTests;
import dev.chancery.messages.Attribution;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Claude;
import dev.chancery.messages.MessageRequest;
import dev.chancery.storage.Changes;
import dev.chancery.storage.Database;
import dev.chancery.storage.TestChanges;
import dev.chancery.storage.TestDatabase;
import dev.chancery.tools.ScriptedClaude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The library, and beans that are asked by its prompts, as the container puts them together. */
class PromptsWiringTest {
    private static final TestDatabase DATABASE = TestDatabase.quickest();
    private static final NamedCallers CALLERS = new NamedCallers();

    private WeldContainer container;
    private final ScriptedClaude claude = new ScriptedClaude(ScriptedClaude.done("yes"), ScriptedClaude.done("no"));
    private static ScriptedClaude scripted;

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
        Claude claude() {
            return scripted;
        }
    }

    @Dependent
    static class Desk {
        @Inject
        @Prompt("claims/triage")
        PromptedClaude triage;

        @Inject
        @Prompt(value = "claims/triage", label = "latest")
        PromptedClaude newest;

        @Inject
        @Prompt("desk/greet")
        PromptedClaude packaged;
    }

    @BeforeEach
    void start() {
        DATABASE.empty();
        scripted = claude;
        CALLERS.person("ann", Role.EDITOR);
        container = new Weld()
                .disableDiscovery()
                .addBeanClasses(GuardForTests.beanClasses())
                .addBeanClasses(
                        Beans.class,
                        Desk.class,
                        PromptsBeans.class,
                        PromptLibrary.class,
                        PromptLabels.class,
                        PromptVariables.class,
                        PromptExport.class,
                        PromptImport.class,
                        PromptImportWork.class,
                        PromptPromotions.class,
                        PromptStatus.class)
                .initialize();
    }

    @AfterEach
    void stop() {
        container.close();
    }

    @Test
    void asksByThePromptThatIsPublished() {
        PromptLibrary library = container.select(PromptLibrary.class).get();
        library.create("claims/triage", PromptLibraryContractTest.chat("Triage {{letter}}"), "m");
        container.select(PromptLabels.class).get().move("claims/triage", "production", 1);
        library.save("claims/triage", 1, PromptLibraryContractTest.chat("Sort {{letter}}"), "m");
        Desk desk = container.select(Desk.class).get();

        CallOptions options = CallOptions.DEFAULT.attribution(Attribution.NONE.tags("nightly"));
        assertThat(desk.triage.with("letter", "{{a}}").with(options).send().text())
                .isEqualTo("yes");
        assertThat(desk.newest.with(Map.of("letter", "b")).send().text()).isEqualTo("no");

        assertThat(claude.requests())
                .extracting(request -> request.fields().toString())
                .satisfiesExactly(
                        first -> assertThat(first).contains("Triage {{a}}").contains("claude-sonnet-5-5"),
                        second -> assertThat(second).contains("Sort b"));
        assertThat(claude.options())
                .extracting(CallOptions::attribution)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isEqualTo(Attribution.NONE.tags("nightly").prompt("claims/triage", 1)),
                        second -> assertThat(second).isEqualTo(Attribution.NONE.prompt("claims/triage", 2)));
    }

    @Test
    void asksByWhatIsPackagedWhenNothingIsPublished() {
        Desk desk = container.select(Desk.class).get();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(null); // as on a thread that no application started
        try {
            assertThat(desk.packaged.with("who", "Ann").send().text()).isEqualTo("yes");
        } finally {
            thread.setContextClassLoader(before);
        }
        assertThat(claude.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.fields().toString()).contains("Greet Ann"));
        assertThat(claude.options()).singleElement().satisfies(options -> assertThat(options.attribution())
                .isEqualTo(Attribution.NONE.prompt("desk/greet", 0)));
    }

    @Test
    void asksByAPromptWhoseNameIsAValue() {
        PromptLibrary library = container.select(PromptLibrary.class).get();
        library.create("claims/triage", PromptLibraryContractTest.chat("Triage {{letter}}"), "m");
        container.select(PromptLabels.class).get().move("claims/triage", "production", 1);
        Prompts prompts = container.select(Prompts.class).get();

        String text = prompts.named("claims/triage").with("letter", "a").ask((request, options) -> {
            assertThat(options.attribution().promptVersion()).isEqualTo(1);
            return request.fields().toString();
        });

        assertThat(text).contains("Triage a");
        assertThat(container.select(PromptVariables.class).get().seen())
                .isEqualTo(Map.of(PromptReference.of("claims/triage"), Set.of("letter")));
        assertThatThrownBy(() -> prompts.named("/")).isInstanceOf(InvalidPromptException.class);
        assertThatThrownBy(() -> prompts.named("other").send()).isInstanceOf(NoSuchPromptException.class);
    }

    @Test
    void letsOnlyReadersSeeWhatVariablesAreGiven() {
        PromptVariables variables = container.select(PromptVariables.class).get();
        assertThat(variables.seen()).isEmpty();
        CALLERS.nobody();
        assertThatThrownBy(variables::seen).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> variables.in(PromptContent.system("x"))).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void asksInAConversation() {
        PromptLibrary library = container.select(PromptLibrary.class).get();
        library.create("claims/triage", PromptLibraryContractTest.chat("Triage"), "m");
        PublishedPrompts prompts = container.select(PublishedPrompts.class).get();
        List<String> asked = new ArrayList<>();
        PromptedClaude triage = new PromptedClaude(
                new ScriptedClaude(),
                id -> {
                    asked.add(id);
                    return claude;
                },
                (reference, options, given) -> {
                    asked.add(String.valueOf(options.attribution().conversation()));
                    return prompts.get(reference, null, null);
                },
                new PromptReference("claims/triage", "latest"),
                Map.of(),
                CallOptions.DEFAULT,
                null);

        triage.conversation("c")
                .with(CallOptions.DEFAULT.attribution(Attribution.NONE.tags("nightly")))
                .send();

        assertThat(asked).containsExactly("c", "c");
        assertThat(claude.options())
                .extracting(CallOptions::attribution)
                .containsExactly(
                        Attribution.NONE.tags("nightly").conversation("c").prompt("claims/triage", 1));
    }

    @Test
    void failsBeforeClaudeIsAsked() {
        Desk desk = container.select(Desk.class).get();
        assertThatThrownBy(() -> desk.triage.send()).isInstanceOf(NoSuchPromptException.class);
        PromptLibrary library = container.select(PromptLibrary.class).get();
        library.create("claims/triage", PromptLibraryContractTest.chat("{{a}} {{b}}"), "m");
        container.select(PublishedPrompts.class).get().refresh();
        assertThatThrownBy(() -> desk.newest.with("b", "x").send())
                .isInstanceOf(MissingVariablesException.class)
                .hasMessage("The prompt needs values for a.");
        assertThat(claude.requests()).isEmpty();
    }

    @Test
    void leavesRowsOfExportAndImport() {
        PromptImport imports = container.select(PromptImport.class).get();
        PromptText file = PromptText.of(
                new PromptFile("p", List.of("t"), List.of("production"), "m", PromptLibraryContractTest.chat("x")));
        List<PromptImportStep> plan = imports.plan(List.of(file), true);
        assertThat(imports.run(plan)).allMatch(PromptImportOutcome::done);
        assertThat(imports.run(plan)).as("a second time").noneMatch(PromptImportOutcome::done);
        assertThat(imports.run(imports.plan(List.of(file), true)))
                .as("nothing to do")
                .allMatch(PromptImportOutcome::done);
        assertThat(container.select(PromptExport.class).get().one("p", "latest"))
                .isEqualTo(file);
        assertThat(new AuditTable(DATABASE)
                        .rows().stream().map(row -> row.action() + " " + row.resourceId() + " " + row.outcome()))
                .containsExactlyInAnyOrder(
                        "prompt.create p DONE",
                        "prompt.tag p DONE",
                        "prompt.label p DONE",
                        "prompt.import p DONE",
                        "prompt.create p FAILED",
                        "prompt.import p FAILED",
                        "prompt.export p DONE");
    }

    @Test
    void leavesWhatAVersionChanges() {
        PromptLibrary library = container.select(PromptLibrary.class).get();
        MessageRequest first =
                MessageRequest.of("claude-sonnet-5-5").maxTokens(100).user("Who is {{name}}?");
        library.create("p", PromptContent.chat(first), "m");
        MessageRequest next = MessageRequest.of("claude-sonnet-5-5")
                .maxTokens(200)
                .system("Be brief.")
                .user("Where is {{name}}?");
        library.save("p", 1, PromptContent.chat(next), "m");
        library.save("p", 2, PromptContent.chat(next), "the same");
        library.restore("p", 1, "back");

        assertThat(new AuditTable(DATABASE).rows().stream().map(AuditEntry::changes))
                .containsExactly(
                        "",
                        "{\"max_tokens\":{\"before\":100,\"after\":200},"
                                + "\"messages[0].content\":{\"before\":\"16 characters\",\"after\":\"changed, 18 characters\"},"
                                + "\"system\":{\"before\":null,\"after\":\"9 characters\"}}",
                        "",
                        "{\"max_tokens\":{\"before\":200,\"after\":100},"
                                + "\"system\":{\"before\":\"9 characters\",\"after\":null},"
                                + "\"messages[0].content\":{\"before\":\"18 characters\",\"after\":\"changed, 16 characters\"}}");
    }

    @Test
    void letsEveryRoleDoWhatItMay() {
        PromptLibrary library = container.select(PromptLibrary.class).get();
        for (Role role : List.of(Role.VIEWER, Role.AUDITOR)) {
            CALLERS.person("eve", role);
            assertThat(library.list()).isEmpty();
            assertThatThrownBy(() -> library.create("p", PromptContent.system("x"), "m"))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> container.select(PromptLabels.class).get().move("p", "production", 1))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> container.select(PromptImport.class).get().plan(List.of(), true))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> container.select(PromptImport.class).get().run(List.of()))
                    .isInstanceOf(NotAllowedException.class);
        }
        CALLERS.nobody();
        assertThatThrownBy(() -> container.select(PromptExport.class).get().one("p", "latest"))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(library::list).isInstanceOf(NotAllowedException.class);
    }
}
