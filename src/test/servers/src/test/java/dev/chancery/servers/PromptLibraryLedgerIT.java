package dev.chancery.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import dev.chancery.access.NotAllowedException;
import dev.chancery.access.Role;
import dev.chancery.audit.AuditEntry;
import dev.chancery.audit.AuditQuery;
import dev.chancery.audit.AuditReports;
import dev.chancery.messages.MessageRequest;
import dev.chancery.prompts.InvalidPromptException;
import dev.chancery.prompts.Prompt;
import dev.chancery.prompts.PromptArchive;
import dev.chancery.prompts.PromptContent;
import dev.chancery.prompts.PromptExport;
import dev.chancery.prompts.PromptHit;
import dev.chancery.prompts.PromptImport;
import dev.chancery.prompts.PromptImportOutcome;
import dev.chancery.prompts.PromptImportStep;
import dev.chancery.prompts.PromptImportStep.Action;
import dev.chancery.prompts.PromptLabel;
import dev.chancery.prompts.PromptLabels;
import dev.chancery.prompts.PromptLibrary;
import dev.chancery.prompts.PromptPromotion;
import dev.chancery.prompts.PromptPromotions;
import dev.chancery.prompts.PromptSearch;
import dev.chancery.prompts.PromptText;
import dev.chancery.prompts.PromptedClaude;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What editors do with prompts, up to the bean that is served: exchange by files, promotion by two persons, search. */
@ExtendWith(ArquillianExtension.class)
class PromptLibraryLedgerIT {
    private static final String EXCHANGED = "library/exchanged";
    private static final String PROMOTED = "library/promoted";
    private static final String STAGING = "staging";
    private static final String PRODUCTION = "production";
    private static final Caller ANN = person("ann", Role.EDITOR);
    private static final Caller BOB = person("bob", Role.ADMINISTRATOR);
    private static final Caller RITA = person("rita", Role.AUDITOR);

    private final String conversation = UUID.randomUUID().toString();

    @Inject
    @Prompt(value = EXCHANGED, label = STAGING)
    PromptedClaude exchanged;

    @Inject
    @Prompt(PROMOTED)
    PromptedClaude promoted;

    @Inject
    PromptLibrary library;

    @Inject
    PromptLabels labels;

    @Inject
    PromptPromotions promotions;

    @Inject
    PromotionDesk desk;

    @Inject
    PromptExport exports;

    @Inject
    PromptImport imports;

    @Inject
    PromptSearch search;

    @Inject
    AuditReports audit;

    @Inject
    Callers callers;

    @Deployment
    static EnterpriseArchive chancery() {
        return ChanceryEar.with(TestWar.of(PromptLibraryLedgerIT.class, Serving.class, PromotionDesk.class))
                .addAsLibrary(Configuration.of(
                        "chancery.prompts.protected-labels=" + PRODUCTION, "chancery.prompts.four-eyes=true"));
    }

    @Test
    void servesWhatIsTakenInFromChangedFiles() throws Exception {
        Serving bean = new Serving(exchanged, conversation);
        callers.as(ANN, () -> {
            library.create(EXCHANGED, answering("as it was"), "first");
            return labels.move(EXCHANGED, STAGING, 1);
        });
        bean.becomes("as it was");
        List<PromptText> files = callers.as(RITA, this::exported).stream()
                .map(file -> new PromptText(file.path(), file.text().replace("as it was", "as it is in git")))
                .toList();
        assertThat(files).extracting(PromptText::path).containsExactly(EXCHANGED + ".yaml");

        List<PromptImportStep> plan = callers.as(ANN, () -> imports.plan(files, true));
        assertThat(plan).singleElement().satisfies(step -> {
            assertThat(step.action()).isEqualTo(Action.NEW_VERSION);
            assertThat(step.difference()).containsPattern("(?m)^-.*as it was").containsPattern("(?m)^\\+.*as it is");
            assertThat(step.labels()).containsExactly(new PromptImportStep.LabelMove(STAGING, 1, 2, false, ""));
        });
        assertThat(callers.as(ANN, () -> library.versions(EXCHANGED)))
                .as("a plan changes nothing")
                .hasSize(1);

        assertThat(callers.as(ANN, () -> imports.run(plan)))
                .containsExactly(new PromptImportOutcome(plan.get(0), true, 2, ""));
        bean.becomes("as it is in git");
        assertThat(callers.as(ANN, () -> imports.run(plan)))
                .as("planned before somebody saved")
                .noneMatch(PromptImportOutcome::done);
        assertThat(rows(EXCHANGED)).contains("prompt.import ann DONE", "prompt.import ann FAILED");
    }

    /** Through an archive, as from one system to another. */
    private List<PromptText> exported() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PromptArchive archive = new PromptArchive(bytes)) {
            exports.all(STAGING, file -> add(archive, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return PromptArchive.read(new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(PromptArchive archive, PromptText file) {
        try {
            archive.add(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void servesWhatASecondPersonAgreesTo() throws Exception {
        Serving bean = new Serving(promoted, conversation);
        callers.as(ANN, () -> library.create(PROMOTED, answering("promoted"), "first"));
        refused(BOB, () -> labels.move(PROMOTED, PRODUCTION, 1), "two persons");
        PromptPromotion asked = callers.as(ANN, () -> desk.ask(PROMOTED, 1, "tried in test"));

        refused(person("ANN", Role.ADMINISTRATOR), () -> desk.agree(asked, "yes"), "another person");
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> callers.as(person("eve", Role.EDITOR), () -> desk.agree(asked, "yes")));
        assertThat(bean.answer()).isEqualTo("no prompt yet");

        assertThat(callers.as(RITA, desk::waiting)).containsExactly(asked);
        PromptLabel moved = callers.as(BOB, () -> desk.agree(asked, "looks good"));
        assertThat(moved.number()).isEqualTo(1);
        bean.becomes("promoted");
        assertThat(callers.as(RITA, () -> promotions.of(PROMOTED)))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.state()).isEqualTo(PromptPromotion.State.APPROVED);
                    assertThat(each.decidedBy()).isEqualTo("bob");
                    assertThat(each.decidedWhy()).isEqualTo("looks good");
                });
        assertThat(rows(PROMOTED))
                .containsExactlyInAnyOrder(
                        "prompt.create ann DONE",
                        "prompt.label bob FAILED",
                        "prompt.promotion.ask ann DONE",
                        "prompt.promotion.approve ANN FAILED",
                        "prompt.promotion.approve bob DONE");
        assertThat(entries(PROMOTED))
                .anySatisfy(
                        row -> assertThat(row.changes()).contains("looks good").contains("ann"));
    }

    @Test
    void findsPromptsByNameTagAndText() {
        String name = "library/suche/Überweisung-理赔";
        callers.as(ANN, () -> {
            PromptContent content = PromptContent.chat(MessageRequest.of("claude-sonnet-5-5")
                    .user("Bitte 100 %_ genau PRÜFEN: {{letter}}")
                    .maxTokens(100));
            library.create(name, content, "first");
            library.tag(name, Set.of("Straße", "保险"));
            return labels.move(name, STAGING + "-search", 1);
        });

        for (String words : List.of("überweisung", "理赔", "straße", "保险", "genau prüfen", "100 %_")) {
            for (String label : List.of("latest", STAGING + "-search")) {
                assertThat(found(words, label)).as(words).containsExactly(name);
            }
        }
        assertThat(found("genau prüfen", PRODUCTION)).as("not published").isEmpty();
        assertThat(found("100 x_", "latest")).as("no wildcards").isEmpty();
        assertThat(callers.as(RITA, () -> search.folder("library/suche")).prompts())
                .containsExactly(name);
    }

    private List<String> found(String words, String label) {
        return callers.as(RITA, () -> search.find(words, label, 500)).stream()
                .map(PromptHit::name)
                .toList();
    }

    private void refused(Caller caller, Supplier<?> change, String why) {
        assertThatExceptionOfType(InvalidPromptException.class)
                .isThrownBy(() -> callers.as(caller, change))
                .withMessageContaining(why);
    }

    private List<String> rows(String name) {
        return entries(name).stream()
                .map(row -> row.action() + " " + row.actor() + " " + row.outcome())
                .toList();
    }

    private List<AuditEntry> entries(String name) {
        AuditQuery query = AuditQuery.ALL.resource("prompt", name);
        return callers.as(RITA, () -> audit.search(query, null, 100)).entries();
    }

    private static PromptContent answering(String text) {
        return PromptContent.chat(MessageRequest.of("claude-sonnet-5-5")
                .user("[[sim: text=" + text + "]] {{letter}}")
                .maxTokens(100));
    }

    private static Caller person(String name, Role role) {
        return new Caller(name, Caller.Kind.PERSON, "127.0.0.1", role.permissions());
    }
}
