package dev.chancery.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.chancery.access.NamedCallers;
import dev.chancery.access.NotAllowedException;
import dev.chancery.access.Role;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.AuditedCalls;
import dev.chancery.guardrails.Redactors;
import dev.chancery.guardrails.SensitiveKind;
import dev.chancery.json.JsonBinding;
import dev.chancery.json.JsonCodec;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestDatabase;
import dev.chancery.tools.Tool;
import dev.chancery.usage.ContentsForTests;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class MemoryContractTest {
    private final TestDatabase database;
    private final NamedCallers callers = new NamedCallers();
    private final AuditedCalls calls;
    private final Persons persons;
    private final Memory memory;

    MemoryContractTest(TestDatabase database) {
        this.database = database;
        this.calls = new AuditedCalls(database, callers);
        this.persons = new Persons(database, ContentsForTests.in(database), new AuditDetails());
        this.memory = memory("claims");
    }

    private Memory memory(String application) {
        MemoryConfig config = new MemoryConfig(200, 4, 500);
        MemoryStore store = new MemoryStore(database, config, Redactors.of(SensitiveKind.CARD), Clock.systemUTC());
        return new Memory(store, application, true);
    }

    @BeforeEach
    void empty() {
        database.empty();
        callers.person("eve", Role.ADMINISTRATOR);
    }

    /** Runs a command; in the JSON, ' stands for ". */
    private String run(Memory of, String principal, String json) {
        try {
            Tool tool = of.of(principal);
            assertThat(tool.definition().name()).isEqualTo("memory");
            Object result = tool.call(new JsonCodec().object(json.replace('\'', '"')), new JsonBinding());
            return String.valueOf(result);
        } catch (MemoryException e) {
            return String.valueOf(e.getMessage());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String run(String json) {
        return run(memory, "ann", json);
    }

    private String create(String path, String text) {
        return run("{'command':'create','path':'" + path + "','file_text':'" + text + "'}");
    }

    private String view(String path) {
        return run("{'command':'view','path':'" + path + "'}");
    }

    @Test
    void answersInTheWordsThatTheApiDocuments() {
        String header = "Here're the files and directories up to 2 levels deep in /memories, excluding hidden items and"
                + " node_modules:\n";
        assertThat(view("/memories")).isEqualTo(header + "0B\t/memories");
        assertThat(create("/memories/ann.md", "likes tea\\nhas a cat\\n"))
                .isEqualTo("File created successfully at: /memories/ann.md");
        assertThat(create("/memories/ann.md", "x")).isEqualTo("Error: File /memories/ann.md already exists");
        assertThat(view("/memories/ann.md"))
                .isEqualTo("Here's the content of /memories/ann.md with line numbers:\n     1\tlikes tea\n"
                        + "     2\thas a cat");
        assertThat(run("{'command':'view','path':'/memories/ann.md','view_range':[2,-1]}"))
                .endsWith("numbers:\n     2\thas a cat");
        assertThat(run("{'command':'view','path':'/memories/ann.md','view_range':[3,4]}"))
                .startsWith("Error: Invalid `view_range`");
        assertThat(view("/memories/none"))
                .isEqualTo("The path /memories/none does not exist. Please provide a valid path.");
        assertThat(run("{'command':'str_replace','path':'/memories/ann.md','old_str':'tea','new_str':'coffee'}"))
                .startsWith("The memory file has been edited.")
                .contains("     1\tlikes coffee");
        assertThat(run("{'command':'str_replace','path':'/memories/ann.md','old_str':'tea','new_str':'x'}"))
                .isEqualTo("No replacement was performed, old_str `tea` did not appear verbatim in /memories/ann.md.");
        assertThat(run("{'command':'str_replace','path':'/memories/ann.md','old_str':'s','new_str':'x'}"))
                .isEqualTo("No replacement was performed. Multiple occurrences of old_str `s` in lines: 1, 2. Please"
                        + " ensure it is unique");
        assertThat(run("{'command':'insert','path':'/memories/ann.md','insert_line':1,'insert_text':'is kind\\n'}"))
                .isEqualTo("The file /memories/ann.md has been edited.");
        assertThat(view("/memories/ann.md")).endsWith("     1\tlikes coffee\n     2\tis kind\n     3\thas a cat");
        assertThat(run("{'command':'insert','path':'/memories/ann.md','insert_line':4,'insert_text':'x'}"))
                .isEqualTo("Error: Invalid `insert_line` parameter: 4. It should be within the range of lines of the"
                        + " file: [0, 3]");
        assertThat(run("{'command':'rename','old_path':'/memories/ann.md','new_path':'/memories/p/ann.md'}"))
                .isEqualTo("Successfully renamed /memories/ann.md to /memories/p/ann.md");
        assertThat(view("/memories")).isEqualTo(header + "31B\t/memories\n31B\t/memories/p\n31B\t/memories/p/ann.md");
        assertThat(run("{'command':'delete','path':'/memories/p'}")).isEqualTo("Successfully deleted /memories/p");
        assertThat(run("{'command':'delete','path':'/memories/p'}"))
                .isEqualTo("Error: The path /memories/p does not exist. Please provide a valid path.");
        assertThat(run("{'command':'burn','path':'/memories'}")).startsWith("Error: command must be view");
        assertThat(run("{'command':'create','path':'/memories/a'}")).startsWith("Error: file_text");
    }

    @Test
    void staysWithinItself() {
        create("/memories/a", "x");
        for (String path : List.of(
                "/etc/passwd",
                "memories/a",
                "/memories/../a",
                "/memories/./a",
                "/memories//a",
                "/memories/%2e%2e/a",
                "/memories/a\\\\b",
                "/memories/\\u0000",
                "/memoriesx",
                "",
                "/memories/" + "a".repeat(500))) {
            assertThat(create(path, "x")).as(path).startsWith("Error: The path must be /memories or below");
        }
        assertThat(create("/memories/a/b", "x")).isEqualTo("Error: /memories/a is a file, not a directory");
        assertThat(run("{'command':'delete','path':'/memories/'}")).contains("cannot be deleted");
        assertThat(run("{'command':'rename','old_path':'/memories','new_path':'/memories/b'}"))
                .contains("cannot be renamed");
        create("/memories/d/e", "x");
        assertThat(run("{'command':'rename','old_path':'/memories/d','new_path':'/memories/d/f'}"))
                .contains("into itself");
        assertThat(run("{'command':'rename','old_path':'/memories/d','new_path':'/memories/a'}"))
                .isEqualTo("Error: The destination /memories/a already exists");
    }

    @Test
    void isBounded() {
        assertThat(create("/memories/a", "x".repeat(201))).startsWith("Error: A note may have 200 characters at most");
        for (String name : List.of("a", "b")) {
            assertThat(create("/memories/" + name, "x".repeat(200))).startsWith("File created");
        }
        assertThat(create("/memories/c", "x".repeat(101))).startsWith("Error: The memory may have 500 characters");
        assertThat(create("/memories/c", "x")).startsWith("File created");
        assertThat(create("/memories/d", "x")).startsWith("File created");
        assertThat(create("/memories/e", "x")).startsWith("Error: The memory may have 4 notes");
        assertThat(run("{'command':'insert','path':'/memories/a','insert_line':0,'insert_text':'x'}"))
                .startsWith("Error: A note may have");
        assertThat(persons.memories(null, null, 10).rows()).containsExactly(new MemoryRow("claims", "ann", 4, 402));
    }

    @Test
    void isOfOnePersonInOneApplication() {
        create("/memories/a", "hers");
        assertThat(run(memory, "bob", "{'command':'view','path':'/memories/a'}"))
                .contains("does not exist");
        assertThat(run(memory("sales"), "ann", "{'command':'view','path':'/memories/a'}"))
                .contains("does not exist");
        for (String nobody : List.of("", " ", "a\nb", "x".repeat(201))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> memory.of(nobody))
                    .withMessageContaining("principal");
        }
        Memory off = new Memory(
                new MemoryStore(database, MemoryConfig.of(name -> null), Redactors.all(), Clock.systemUTC()),
                "claims",
                false);
        assertThatIllegalStateException()
                .isThrownBy(() -> off.of("ann"))
                .withMessageContaining("chancery.conversations.enabled");
    }

    @Test
    void storesNoSensitiveData() {
        create("/memories/a", "card 4111 1111 1111 1111");
        assertThat(view("/memories/a")).contains("card [CARD_1]").doesNotContain("4111");
    }

    @Test
    void losesNothingOfTwoWhoEditAtOnce() throws Exception {
        create("/memories/a", "0");
        int editors = 4;
        ExecutorService threads = Executors.newFixedThreadPool(editors);
        List<String> answers = new ArrayList<>();
        try {
            List<Future<String>> edits = new ArrayList<>();
            for (int i = 1; i <= editors; i++) {
                String json = "{'command':'str_replace','path':'/memories/a','old_str':'0','new_str':'" + i + "'}";
                edits.add(threads.submit((Callable<String>) () -> run(json)));
            }
            for (Future<String> edit : edits) {
                answers.add(edit.get());
            }
        } finally {
            threads.shutdown(); // an interrupt would close H2's file
        }
        assertThat(answers)
                .filteredOn(answer -> answer.startsWith("The memory file"))
                .hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.contains("did not appear"))
                .hasSize(editors - 1);
    }

    @Test
    void isFoundByItsWords() {
        create("/memories/a", "Ann likes green Tea");
        create("/memories/b", "100% 信 tea_time");
        assertThat(paths("tea likes")).containsExactly("/memories/a");
        assertThat(paths("信")).containsExactly("/memories/b");
        assertThat(paths("coffee")).isEmpty();
        assertThat(paths(" ")).isEmpty();
        assertThat(paths("' \" & | ! ( :*")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> memory.find("ann", "tea", 0));
    }

    private List<String> paths(String words) {
        return memory.find("ann", words, 10).stream().map(MemoryNote::path).toList();
    }

    @Test
    void redactsANoteAsAWholeAndRefusesPathsThatTellTooMuch() {
        create("/memories/a", "card 4111 1111 1111 1111");
        run("{'command':'insert','path':'/memories/a','insert_line':1,'insert_text':'and 5555 5555 5555 4444'}");
        assertThat(view("/memories/a")).endsWith("card [CARD_1]\n     2\tand [CARD_2]");
        run("{'command':'create','path':'/memories/b','file_text':'number 4111 1111 # 1111 done'}");
        assertThat(run("{'command':'str_replace','path':'/memories/b','old_str':'# 1111','new_str':'1111 1111'}"))
                .contains("number [CARD_1] done");

        String refused = "Error: The path must not hold data that is not to be stored";
        assertThat(create("/memories/4111 1111 1111 1111", "x")).startsWith(refused);
        assertThat(run("{'command':'rename','old_path':'/memories/a','new_path':'/memories/5555-5555-5555-4444'}"))
                .startsWith(refused);
        assertThat(view("/memories")).doesNotContain("4111").doesNotContain("5555");
    }

    @Test
    void takesNoCharacterThatDatabasesRefuse() {
        assertThat(create("/memories/a", "x\\u0000y")).startsWith("Error: A note must not have the character U+0000");
        create("/memories/a", "tea");
        assertThat(run("{'command':'str_replace','path':'/memories/a','old_str':'tea','new_str':'\\u0000'}"))
                .contains("U+0000");
        assertThat(run("{'command':'insert','path':'/memories/a','insert_line':0,'insert_text':'\\u0000'}"))
                .contains("U+0000");
        assertThat(paths("\0")).isEmpty();
        assertThat(paths("tea\0")).containsExactly("/memories/a");
    }

    @Test
    void canBeShortenedWhenItsBoundsWereLowered() {
        create("/memories/a", "a".repeat(150));
        create("/memories/b", "b".repeat(150));
        create("/memories/c", "c".repeat(50));
        Memory lowered = new Memory(
                new MemoryStore(
                        database, new MemoryConfig(100, 1, 100), Redactors.of(SensitiveKind.CARD), Clock.systemUTC()),
                "claims",
                true);
        String shorter = "{'command':'str_replace','path':'/memories/a','old_str':'" + "a".repeat(150) + "','new_str':'"
                + "a".repeat(120) + "'}";
        assertThat(run(lowered, "ann", shorter)).startsWith("The memory file has been edited");
        assertThat(run(lowered, "ann", "{'command':'insert','path':'/memories/a','insert_line':0,'insert_text':'z'}"))
                .contains("100 characters at most");
        assertThat(run(lowered, "ann", "{'command':'create','path':'/memories/d','file_text':'d'}"))
                .contains("1 notes at most");
        assertThat(run(lowered, "ann", "{'command':'delete','path':'/memories/c'}"))
                .startsWith("Successfully deleted");
        assertThat(persons.memories(null, null, 10).rows()).containsExactly(new MemoryRow("claims", "ann", 2, 270));
    }

    @Test
    void isKeptWhenWhoKeepsItIsInterrupted() {
        Thread.currentThread().interrupt();
        String made = create("/memories/a", "x");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(made).startsWith("File created");
        assertThat(view("/memories/a")).endsWith("x");
    }

    @Test
    void isShownAndDeletedByWhoMay() throws Exception {
        create("/memories/d/a", "x");
        create("/memories/d/b", "xy");
        create("/memories/c", "xyz");
        List<MemoryNote> notes = calls.call(persons, "notes", "claims", "ann");
        assertThat(notes).extracting(MemoryNote::path).containsExactly("/memories/c", "/memories/d/a", "/memories/d/b");
        int deleted = calls.call(persons, "delete", "claims", "ann", "/memories/d");
        assertThat(deleted).isEqualTo(2);
        assertThat(persons.memories(null, null, 10).rows()).containsExactly(new MemoryRow("claims", "ann", 1, 3));
        assertThat(calls.rows())
                .containsExactly(
                        "eve memory.read ann DONE Read the memory in claims ",
                        "eve memory.delete ann DONE Deleted 2 notes of the memory in claims ");
        callers.person("audrey", Role.AUDITOR);
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> calls.call(persons, "delete", "claims", "ann", "/memories"));
    }

    @Test
    void isListedInPages() {
        for (String who : List.of("ann", "bob/x", "cid")) {
            run(memory, who, "{'command':'create','path':'/memories/a','file_text':'x'}");
        }
        run(memory("sales"), "bob/x", "{'command':'create','path':'/memories/a','file_text':'x'}");

        MemoryPage first = persons.memories(null, null, 2);
        MemoryPage second = persons.memories(null, first.next(), 2);

        assertThat(first.rows()).extracting(MemoryRow::principal).containsExactly("ann", "bob/x");
        assertThat(second.rows())
                .extracting(row -> row.application() + " " + row.principal())
                .containsExactly("sales bob/x", "claims cid");
        assertThat(second.next()).isNull();
        assertThat(persons.memories("bob/x", first.next(), 2).rows())
                .containsExactly(new MemoryRow("sales", "bob/x", 1, 1));
        assertThat(persons.memory("sales", "bob/x")).contains(new MemoryRow("sales", "bob/x", 1, 1));
        assertThat(persons.memory("sales", "ann")).isEmpty();
        assertThatExceptionOfType(InvalidPlaceException.class)
                .isThrownBy(() -> persons.memories(null, "nowhere", 2))
                .withMessage("next must be as a page gave it.");
        assertThatExceptionOfType(InvalidPersonException.class).isThrownBy(() -> persons.memory("sales", " "));
        assertThatIllegalArgumentException().isThrownBy(() -> persons.memories(null, null, 1_001));
    }

    @Test
    void forgetsAPerson() throws Exception {
        Conversations conversations = new TestConversations(database, callers, "node-1").with(new AnsweringClaude());
        for (String who : List.of("ann", "bob")) {
            callers.person(who);
            conversations.in(who + "-1").send(TestConversations.ask("secret of " + who));
            conversations.in(who + "-2").send(TestConversations.ask("another"));
            run(memory, who, "{'command':'create','path':'/memories/a','file_text':'x'}");
        }
        run(memory("sales"), "ann", "{'command':'create','path':'/memories/a','file_text':'x'}");

        ContentsForTests.store(database, "ann", "asked by ann");
        ContentsForTests.store(database, "bob", "asked by bob");

        callers.person("eve", Role.ADMINISTRATOR);
        assertThat(persons.stored("ann")).isEqualTo(new PersonData(2, 4, 2, 1));
        assertThat(persons.stored("nobody").isEmpty()).isTrue();
        assertThat(persons.memories("ann", null, 10).rows())
                .extracting(MemoryRow::application)
                .containsExactly("claims", "sales");
        Forgotten forgotten = calls.call(persons, "forget", "ann");

        assertThat(forgotten).isEqualTo(new Forgotten(2, 2, 1));
        assertThat(persons.stored("ann").isEmpty()).isTrue();
        assertThat(persons.memories(null, null, 10).rows())
                .extracting(MemoryRow::principal)
                .containsExactly("bob");
        ConversationArchive archive = new ConversationArchive(database, new AuditDetails());
        assertThat(archive.find(ConversationFilter.EVERYTHING, null, 10).rows())
                .extracting(ConversationRow::name)
                .containsExactly("bob-2", "bob-1");
        long turns = database.transact(em ->
                ((Number) em.createQuery("select count(t) from TurnEntity t").getSingleResult()).longValue());
        assertThat(turns).isEqualTo(4);
        assertThat(ContentsForTests.asked(database)).containsExactly("asked by bob");
        assertThat(calls.rows())
                .containsExactly(
                        "eve person.forget ann DONE" + " Deleted 2 conversations, 2 notes and contents of 1 attempts ");
        for (String nobody : List.of(" ", "a\0")) {
            assertThatIllegalArgumentException().isThrownBy(() -> persons.forget(nobody));
            assertThatExceptionOfType(InvalidPersonException.class).isThrownBy(() -> persons.stored(nobody));
        }
    }
}
