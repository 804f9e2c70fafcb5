package dev.chancery.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.access.NamedCallers;
import dev.chancery.access.Role;
import dev.chancery.prompts.TestPrompts;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestChanges;
import dev.chancery.storage.TestDatabase;
import dev.chancery.usage.TestSamples;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class SamplesContractTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

    private final TestDatabase database;
    private final TestPrompts prompts;
    private final Samples samples;

    SamplesContractTest(TestDatabase database) {
        this.database = database;
        this.prompts = TestPrompts.on(
                database, TestChanges.on(database), new NamedCallers().person("ann", Role.ADMINISTRATOR));
        this.samples = new Samples(
                database,
                TestSamples.on(database, CLOCK),
                new SamplePrompts(prompts.library(), prompts.labels()),
                CLOCK);
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void arePutInOnceAndGoWithoutATrace() {
        assertThat(samples.putIn()).isTrue();
        assertThat(samples.putIn()).isFalse();
        assertThat(samples.present()).isTrue();
        assertThat(TestSamples.rows(database)).isBetween(3_000L, 12_000L);
        assertThat(prompts.library().list()).hasSize(4).allSatisfy(prompt -> assertThat(prompt.tags())
                .contains(SamplePrompts.TAG));

        samples.remove();

        assertThat(samples.present()).isFalse();
        assertThat(TestSamples.rows(database)).isZero();
        assertThat(TestSamples.sums(database)).isZero();
        assertThat(prompts.library().list()).allMatch(prompt -> prompt.archived());
        assertThat(samples.putIn()).as("they do not come back").isFalse();
    }

    @Test
    void stayWithoutALabelThatTwoPersonsMove() {
        TestPrompts strict = TestPrompts.on(
                database,
                TestChanges.on(database),
                new NamedCallers().person("ann", Role.ADMINISTRATOR),
                Set.of("production"));
        new SamplePrompts(strict.library(), strict.labels()).add();
        assertThat(strict.library().list()).hasSize(4).allMatch(prompt -> prompt.labels().stream()
                .noneMatch(label -> label.label().equals("production")));
    }

    @Test
    void keepAwayFromALibraryThatSomebodyUses() {
        new SamplePrompts(prompts.library(), prompts.labels()).add();
        assertThat(samples.putIn()).isFalse();
        assertThat(samples.present()).isFalse();
    }

    @Test
    void aPromptThatSomebodyTookOverStays() {
        samples.putIn();
        prompts.library().tag("support/reply", Set.of("ours"));
        samples.remove();
        assertThat(prompts.library().list().stream()
                        .filter(prompt -> !prompt.archived())
                        .map(prompt -> prompt.name()))
                .containsExactly("shared/house-style", "support/reply");
    }
}
