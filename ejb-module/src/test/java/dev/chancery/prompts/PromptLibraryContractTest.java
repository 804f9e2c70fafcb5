package dev.chancery.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.access.Caller;
import dev.chancery.access.NamedCallers;
import dev.chancery.access.NotAllowedException;
import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import dev.chancery.audit.AuditDetails;
import dev.chancery.messages.MessageRequest;
import dev.chancery.storage.Changes;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestChanges;
import dev.chancery.storage.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class PromptLibraryContractTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private final TestDatabase database;
    private final NamedCallers callers = new NamedCallers();
    private final PromptLibrary library;
    private final PromptLabels labels;

    PromptLibraryContractTest(TestDatabase database) {
        this.database = database;
        Changes changes = TestChanges.on(database);
        AuditDetails audit = new AuditDetails();
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        this.library = new PromptLibrary(database, changes, audit, callers, clock);
        this.labels =
                new PromptLabels(database, changes, audit, callers, new PromptsConfig(Set.of("guarded"), false), clock);
    }

    @BeforeEach
    void empty() {
        database.empty();
        callers.person("ann", Role.EDITOR);
    }

    @Test
    void keepsVersionsAsTheyWere() {
        PromptContent first = chat("Look at {{信}} — \u0001 ' \" \\ \uD83D\uDE00 "); // and what databases stumble over
        PromptVersion made = library.create("claims/分诊", first, " first ");
        PromptVersion saved = library.save("claims/分诊", 1, chat("Look well at {{信}}"), "look well");

        assertThat(made.number()).isEqualTo(1);
        assertThat(made.message()).isEqualTo("first");
        assertThat(saved.number()).isEqualTo(2);
        assertThat(library.version("claims/分诊", 1)).contains(made);
        assertThat(made.content()).isEqualTo(first);
        assertThat(library.versions("claims/分诊")).containsExactly(saved, made);
        assertThat(library.version("claims/分诊", 3)).isEmpty();
        assertThat(library.version("unheard", 1)).isEmpty();
        assertThat(library.list()).singleElement().satisfies(prompt -> {
            assertThat(prompt.latest()).isEqualTo(2);
            assertThat(prompt.changedBy()).isEqualTo("ann");
            assertThat(prompt.changedAt()).isEqualTo(NOW);
            assertThat(prompt.labels()).isEmpty();
        });
    }

    @Test
    void findsOneInSightAndWhoIncludesIt() {
        library.create("style", PromptContent.system("Be brief."), "m");
        library.create("a", chat("{{>style}}"), "m");
        library.save("a", 1, chat("without"), "m");
        library.tag("a", Set.of("t"));
        labels.move("a", "test", 1);

        assertThat(library.find("a")).contains(library.list().get(0));
        assertThat(library.find("unheard")).isEmpty();
        assertThat(library.dependents("style")).containsExactly("a");
        assertThat(library.dependents("a")).isEmpty();
        library.archive("a");
        assertThat(library.find("a")).isEmpty();
        assertThat(library.dependents("style")).isEmpty();
    }

    @Test
    void losesNoUpdate() throws Exception {
        library.create("p", chat("0"), "m");
        int editors = 4;
        ExecutorService threads = Executors.newFixedThreadPool(editors);
        try {
            List<Future<Boolean>> saved = new ArrayList<>();
            for (int i = 0; i < editors; i++) {
                String text = "by " + i;
                saved.add(threads.submit((Callable<Boolean>) () -> {
                    try {
                        library.save("p", 1, chat(text), "m");
                        return true;
                    } catch (PromptConflictException e) {
                        assertThat(e).hasMessageContaining("ann has saved version 2");
                        return false;
                    }
                }));
            }
            int successes = 0;
            for (Future<Boolean> each : saved) {
                successes += each.get() ? 1 : 0;
            }
            assertThat(successes).isEqualTo(1);
        } finally {
            threads.shutdown(); // an interrupt would close H2's file
        }
        assertThat(library.versions("p")).hasSize(2);
    }

    @Test
    void movesLabelsAndBack() {
        library.create("p", chat("1"), "m");
        library.save("p", 1, chat("2"), "m");

        labels.move("p", "production", 1);
        PromptLabel moved = labels.move("p", "production", 2);
        assertThat(moved.number()).isEqualTo(2);
        assertThat(moved.before()).isEqualTo(1);
        assertThat(moved.movedBy()).isEqualTo("ann");
        assertThat(labels.move("p", "production", 2).before())
                .as("it has not moved")
                .isEqualTo(1);

        PromptLabel split = labels.split("p", "production", 1, 5);
        assertThat(split.canary()).isEqualTo(1);
        assertThat(split.share()).isEqualTo(5);

        PromptLabel back = labels.rollBack("p", "production", 2);
        assertThat(back.number()).isEqualTo(1);
        assertThat(back.before()).isEqualTo(2);
        assertThat(back.canary()).isNull();
        assertThat(library.list().get(0).labels()).containsExactly(back);
    }

    @Test
    void goesBackOnceWhenTwoWantTo() {
        library.create("p", chat("1"), "m");
        library.save("p", 1, chat("2"), "m");
        labels.move("p", "production", 1);
        labels.move("p", "production", 2);

        labels.rollBack("p", "production", 2);
        moved(() -> labels.rollBack("p", "production", 2));
        assertThat(library.list().get(0).labels().get(0).number()).isEqualTo(1);
    }

    @Test
    void endsTheTrialThatWasSeen() {
        library.create("p", chat("1"), "m");
        library.save("p", 1, chat("2"), "m");
        library.save("p", 2, chat("3"), "m");
        labels.move("p", "production", 1);
        moved(() -> labels.endTrial("p", "production", 2, 1));
        labels.split("p", "production", 2, 5);

        PromptLabel ended = labels.endTrial("p", "production", 2, 1);
        assertThat(ended.number()).isEqualTo(1);
        assertThat(ended.canary()).isNull();
        moved(() -> labels.endTrial("p", "production", 2, 2));

        labels.split("p", "production", 2, 5);
        moved(() -> labels.endTrial("p", "production", 3, 1));
        moved(() -> labels.endTrial("p", "production", 2, 3));
        assertThat(labels.endTrial("p", "production", 2, 2).number()).isEqualTo(2);
        moved(() -> labels.endTrial("p", "unheard", 2, 2));
    }

    private static void moved(ThrowingCallable change) {
        assertThatExceptionOfType(PromptConflictException.class)
                .isThrownBy(change)
                .withMessageContaining("Somebody has moved the label");
    }

    @Test
    void takesLabelsOff() {
        library.create("p", chat("1"), "m");
        labels.move("p", "production", 1);

        labels.remove("p", "production");

        assertThat(library.list().get(0).labels()).isEmpty();
        assertThatExceptionOfType(NoSuchPromptException.class)
                .isThrownBy(() -> labels.remove("p", "production"))
                .withMessage("The prompt 'p' has no label 'production'.");
        assertThatExceptionOfType(NoSuchPromptException.class).isThrownBy(() -> labels.remove("unheard", "production"));
        refused(() -> labels.remove("p", "latest"), "label must be another");
        assertThat(labels.move("p", "production", 1).before())
                .as("it is a new one")
                .isNull();
    }

    @Test
    void refusesWhatIsNotAllowed() {
        library.create("p", chat("1"), "m");
        for (String name : List.of("", " p", "a//b", "/a", "a/", "../a", "a\nb", "x".repeat(256))) {
            refused(() -> library.create(name, chat("1"), "m"), "name must");
        }
        assertThatExceptionOfType(PromptConflictException.class).isThrownBy(() -> library.create("p", chat("1"), "m"));
        refused(() -> library.save("p", 1, chat("1"), " "), "message must");
        refused(() -> library.save("p", 1, chat("1"), "x".repeat(501)), "message must");
        refused(() -> library.save("p", 1, PromptContent.system("x"), "m"), "kind must stay CHAT");
        refused(() -> labels.move("p", "Production", 1), "label must");
        refused(() -> labels.move("p", "latest", 1), "label must be another");
        refused(() -> labels.split("p", "production", 1, 0), "share must");
        refused(() -> labels.split("p", "production", 1, 50), "label must sit");
        refused(() -> labels.rollBack("p", "production", 1), "label was on no other");
        labels.move("p", "production", 1);
        refused(() -> labels.split("p", "production", 1, 50), "number must be another");
        for (String name : List.of("unheard", "' or 1=1 --")) {
            assertThatExceptionOfType(NoSuchPromptException.class)
                    .isThrownBy(() -> library.save(name, 1, chat("1"), "m"));
        }
        assertThatExceptionOfType(NoSuchPromptException.class).isThrownBy(() -> labels.move("p", "production", 2));
        assertThat(library.versions("p")).hasSize(1);
    }

    @Test
    void letsOnlyThoseMoveAProtectedLabelWhoMayPromote() {
        library.create("p", chat("1"), "m");
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> labels.move("p", "guarded", 1));
        callers.person("bob", Role.ADMINISTRATOR);
        assertThat(labels.move("p", "guarded", 1).movedBy()).isEqualTo("bob");
        library.save("p", 1, chat("2"), "m");
        labels.move("p", "guarded", 2);
        callers.person("ann", Role.EDITOR);
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> labels.rollBack("p", "guarded", 2));
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> labels.remove("p", "guarded"));
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> labels.endTrial("p", "guarded", 1, 2));

        callers.is(new Caller("release", Caller.Kind.SERVICE, null, Set.of(Permission.PROMOTE_PROMPTS)));
        assertThat(labels.rollBack("p", "guarded", 2).number()).isEqualTo(1);
        assertThatExceptionOfType(NotAllowedException.class)
                .as("not protected")
                .isThrownBy(() -> labels.move("p", "free", 1));
    }

    @Test
    void includesWithinBounds() {
        library.create("style", PromptContent.system("Be brief."), "m");
        library.create("p", chat("{{>style}} {{>style@beta}}"), "m");
        refused(() -> library.create("q", chat("{{>unheard}}"), "m"), "content includes 'unheard', but");
        refused(() -> library.create("q", chat("{{>p}}"), "m"), "content includes 'p', which is no text");
        refused(
                () -> library.save("style", 1, PromptContent.system("{{>style}}"), "m"),
                "content includes itself: style > style");
        library.create("a", PromptContent.system("{{>style}}"), "m");
        refused(
                () -> library.save("style", 1, PromptContent.system("{{>a}}"), "m"),
                "includes itself: style > a > style");

        String deepest = "a";
        for (int i = 0; i < 3; i++) {
            library.create("level" + i, PromptContent.system("{{>" + deepest + "}}"), "m");
            deepest = "level" + i;
        }
        String top = deepest;
        library.create("five", chat("{{>" + top + "}}"), "m");
        library.create("level3", PromptContent.system("{{>" + top + "}}"), "m");
        refused(() -> library.create("six", chat("{{>level3}}"), "m"), "includes more than 5 deep");

        library.create("leaf", PromptContent.system("x"), "m");
        refused(() -> library.save("style", 1, PromptContent.system("{{>leaf}}"), "m"), "includes more than 5 deep");

        assertThatExceptionOfType(PromptConflictException.class)
                .isThrownBy(() -> library.archive("style"))
                .withMessage("The prompt 'style' is included by a, p.");
    }

    @Test
    void savesNoCircleThatTwoEditorsMakeAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            String one = "one" + round;
            String other = "other" + round;
            library.create(one, PromptContent.system("x"), "m");
            library.create(other, PromptContent.system("x"), "m");
            ExecutorService threads = Executors.newFixedThreadPool(2);
            try {
                Future<Boolean> first = threads.submit(() -> saves(one, other));
                Future<Boolean> second = threads.submit(() -> saves(other, one));
                boolean both = first.get() & second.get();
                assertThat(both).isFalse();
            } finally {
                threads.shutdown(); // an interrupt would close H2's file
            }
        }
    }

    private boolean saves(String name, String included) {
        try {
            library.save(name, 1, PromptContent.system("{{>" + included + "}}"), "m");
            return true;
        } catch (InvalidPromptException e) {
            return false;
        }
    }

    @Test
    void restoresAndTags() {
        library.create("p", chat("1"), "m");
        library.save("p", 1, chat("2"), "m");
        assertThat(library.restore("p", 1, "back").number()).isEqualTo(3);
        assertThat(library.version("p", 3)).hasValueSatisfying(version -> {
            assertThat(version.content()).isEqualTo(chat("1"));
            assertThat(version.message()).isEqualTo("back");
        });
        library.tag("p", Set.of("z", "理赔"));
        assertThat(library.list().get(0).tags()).containsExactly("z", "理赔");
        library.tag("p", Set.of());
        assertThat(library.list().get(0).tags()).isEmpty();
        for (Set<String> tags : List.of(Set.of(""), Set.of("a\nb"), Set.of("x".repeat(65)))) {
            refused(() -> library.tag("p", tags), "tags must have");
        }
        assertThatExceptionOfType(NoSuchPromptException.class).isThrownBy(() -> library.restore("p", 9, "m"));
    }

    @Test
    void archivesAndGivesTheNameAgain() {
        library.create("p", chat("1"), "m");
        library.archive("p");
        assertThat(library.list()).singleElement().matches(PromptSummary::archived);
        assertThat(library.version("p", 1)).isEmpty();
        library.create("p", chat("2"), "m");
        assertThat(library.list()).hasSize(2);
        assertThat(library.versions("p")).singleElement().matches(version -> version.content()
                .equals(chat("2")));
    }

    private static void refused(Runnable change, String message) {
        assertThatExceptionOfType(InvalidPromptException.class)
                .isThrownBy(change::run)
                .withMessageContaining(message);
    }

    static PromptContent chat(String text) {
        return PromptContent.chat(
                MessageRequest.of("claude-sonnet-5-5").user(text).maxTokens(100));
    }
}
