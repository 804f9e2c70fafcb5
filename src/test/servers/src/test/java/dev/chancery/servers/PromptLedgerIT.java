package dev.chancery.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.messages.MessageRequest;
import dev.chancery.prompts.MissingVariablesException;
import dev.chancery.prompts.Prompt;
import dev.chancery.prompts.PromptContent;
import dev.chancery.prompts.PromptLabels;
import dev.chancery.prompts.PromptLibrary;
import dev.chancery.prompts.PromptReference;
import dev.chancery.prompts.PromptSummary;
import dev.chancery.prompts.PromptedClaude;
import dev.chancery.usage.Grouping;
import dev.chancery.usage.Period;
import dev.chancery.usage.Ranking;
import dev.chancery.usage.UsageFilter;
import dev.chancery.usage.UsageReports;
import dev.chancery.usage.UseGroup;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A prompt that an editor publishes, served to a bean, and recorded; on each server with each database. */
@ExtendWith(ArquillianExtension.class)
class PromptLedgerIT {
    private static final String NAME = "tests/分诊";
    private static final Caller EDITOR =
            new Caller("grace", Caller.Kind.PERSON, "127.0.0.1", EnumSet.allOf(Permission.class));

    private final String conversation = UUID.randomUUID().toString();

    @Inject
    @Prompt(NAME)
    PromptedClaude triage;

    @Inject
    PromptLibrary library;

    @Inject
    PromptLabels labels;

    @Inject
    UsageReports reports;

    @Inject
    Callers callers;

    @Deployment
    static EnterpriseArchive chancery() {
        return ChanceryEar.with(TestWar.of(PromptLedgerIT.class, Serving.class));
    }

    @Test
    void servesWhatAnEditorPublishes() throws Exception {
        Serving bean = new Serving(triage, conversation);
        int first = publish("[[sim: text=first]] {{letter}}");
        bean.becomes("first");
        int second = publish("[[sim: text=second]] {{letter}}");
        bean.becomes("second");

        callers.as(EDITOR, () -> labels.rollBack(NAME, PromptReference.PRODUCTION, second));
        bean.becomes("first");

        assertThat(calls(first)).isPositive();
        assertThat(calls(second)).isPositive();
        assertThatThrownBy(triage::send).isInstanceOf(MissingVariablesException.class);
    }

    private int publish(String text) {
        PromptContent content = PromptContent.chat(
                MessageRequest.of("claude-sonnet-5-5").user(text).maxTokens(100));
        return callers.as(EDITOR, () -> {
            int latest = library.list().stream()
                    .filter(prompt -> prompt.name().equals(NAME))
                    .mapToInt(PromptSummary::latest)
                    .findFirst()
                    .orElse(0);
            int number = latest == 0
                    ? library.create(NAME, content, "m").number()
                    : library.save(NAME, latest, content, "m").number();
            return labels.move(NAME, PromptReference.PRODUCTION, number).number();
        });
    }

    private long calls(int version) {
        Period period = Period.lastDays(1, Instant.now(), ZoneOffset.UTC);
        return callers
                .as(
                        EDITOR,
                        () -> reports.top(
                                period, UsageFilter.EVERYTHING, Grouping.PROMPT_VERSION, Ranking.REQUESTS, 100))
                .stream()
                .filter(group -> group.group().equals(NAME + "#" + version))
                .map(UseGroup::use)
                .mapToLong(use -> use.succeeded())
                .sum();
    }
}
