package dev.chancery.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.access.NamedCallers;
import dev.chancery.access.Role;
import dev.chancery.audit.AuditDetails;
import dev.chancery.messages.MessageRequest;
import dev.chancery.storage.Changes;
import dev.chancery.storage.TestChanges;
import dev.chancery.storage.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is exported, imported into an empty database, and exported again is the same, byte by byte. */
class PromptRoundTripTest {
    private static final TestDatabase DATABASE = TestDatabase.quickest();
    private static final AuditDetails AUDIT = new AuditDetails();

    private final NamedCallers callers = new NamedCallers().person("ann", Role.ADMINISTRATOR);
    private final Changes changes = TestChanges.on(DATABASE);
    private final PromptsConfig config = new PromptsConfig(Set.of(), false);
    private final PromptLibrary library = new PromptLibrary(DATABASE, changes, AUDIT, callers, Clock.systemUTC());
    private final PromptLabels labels = new PromptLabels(DATABASE, changes, AUDIT, callers, config, Clock.systemUTC());
    private final PromptExport exports = new PromptExport(DATABASE, AUDIT);
    private final PromptPromotions promotions =
            new PromptPromotions(DATABASE, changes, AUDIT, callers, config, Clock.systemUTC());
    private final PromptImport imports = new PromptImport(
            DATABASE,
            new PromptImportWork(DATABASE, library, labels, promotions, AUDIT),
            new LabelRules(config, callers));

    @Property(tries = 60)
    void isByteEqual(
            @ForAll("names") Set<String> names,
            @ForAll("texts") String text,
            @ForAll("texts") String message,
            @ForAll("tags") Set<String> tags,
            @ForAll("labels") Set<String> sitting)
            throws IOException {
        DATABASE.empty();
        for (String name : new TreeSet<>(names)) {
            MessageRequest request = MessageRequest.of("claude-sonnet-5-5")
                    .system(text + "\n" + name)
                    .user(name + text)
                    .maxTokens(100);
            library.create(name, PromptContent.chat(request), "m" + message);
            library.tag(name, tags);
            sitting.forEach(label -> labels.move(name, label, 1));
        }
        byte[] before = archive();
        DATABASE.empty();
        imports.run(imports.plan(PromptArchive.read(new ByteArrayInputStream(before)), true));
        assertThat(archive()).isEqualTo(before);
        assertThat(library.list()).hasSameSizeAs(names);
    }

    private byte[] archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PromptArchive archive = new PromptArchive(bytes)) {
            exports.all("latest", file -> add(archive, file));
        }
        return bytes.toByteArray();
    }

    private static void add(PromptArchive archive, PromptText file) {
        try {
            archive.add(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Provide
    Arbitrary<Set<String>> names() {
        Arbitrary<String> part =
                Arbitraries.of("a", "Б", "信", "ع", "हिन्दी", "한글", "z9", "\uD835\uDD38", "A.b", "x y", "null", "1");
        return part.list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(parts -> String.join("/", parts))
                .set()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> piece = Arbitraries.of(
                "a",
                " ",
                "\n",
                "\t",
                "\r\n",
                "\u0000",
                "\u0007",
                "\"",
                "'",
                "\\",
                "#",
                ": ",
                "- ",
                "|",
                "%",
                "@",
                "信函",
                "Ж",
                "ع",
                "\u200F",
                "\u0301",
                "\uD83D\uDE00",
                "\u2028",
                "\u0085",
                "\uFEFF",
                "{{letter}}",
                "...",
                "---");
        return Arbitraries.oneOf(
                piece.list().ofMaxSize(40).map(pieces -> String.join("", pieces)),
                Arbitraries.strings().withCharRange('\u00A0', '\uD7FF').ofMaxLength(100));
    }

    @Provide
    Arbitrary<Set<String>> tags() {
        return Arbitraries.of("理赔", "a b", "no", "1", "#x", "\uD83D\uDE00")
                .set()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<Set<String>> labels() {
        return Arbitraries.of("production", "1", "1.5", "no", "null", "a-b", "true")
                .set()
                .ofMaxSize(4);
    }
}
