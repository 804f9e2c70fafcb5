package dev.chancery.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.SteppedTime;
import dev.chancery.audit.AuditDetails;
import dev.chancery.keys.KeyNeed;
import dev.chancery.storage.Changes;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestChanges;
import dev.chancery.storage.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class LimitSettingsContractTest {
    private static final Allowance FIVE = new Allowance(5, 0, 0);

    private final TestDatabase database;
    private final Changes changes;
    private final RateLimits limits = new RateLimits(LimitsConfig.of(name -> null), new SteppedTime());
    private final LimitSettings settings;

    LimitSettingsContractTest(TestDatabase database) {
        this.database = database;
        this.changes = TestChanges.on(database);
        this.settings = new LimitSettings(database, changes, new AuditDetails(), limits);
        changes.onChange(LimitCaps.TOPIC, new LimitCaps(database, limits, new Allowance(100, 0, 0))::refresh);
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    private long limit(String keyId, String model) {
        TestChanges.look(changes);
        limits.take(keyId, new KeyNeed(model, 0, 0, Duration.ZERO));
        return settings.live().stream()
                .filter(state ->
                        state.keyId().equals(keyId) && state.modelClass().equals(ModelClasses.of(model)))
                .findFirst()
                .orElseThrow()
                .levels()
                .get(Meter.REQUESTS)
                .limit();
    }

    @Test
    void appliesTheTightestOfAllThatConcern() {
        settings.create("key-1", LimitCap.ALL, new Allowance(50, 0, 0));
        settings.create(LimitCap.ALL, "opus-5", new Allowance(20, 0, 0));
        settings.create("key-1", "haiku-5", new Allowance(0, 7, 0));

        assertThat(limit("key-1", "claude-opus-5-5")).isEqualTo(20);
        assertThat(limit("key-1", "claude-sonnet-5-5")).isEqualTo(50);
        assertThat(limit("key-2", "claude-opus-5-5")).isEqualTo(20);
        assertThat(limit("key-2", "claude-haiku-5-5")).isEqualTo(100);
    }

    @Test
    void isEditedInPlace() {
        LimitCap cap = settings.create(LimitCap.ALL, LimitCap.ALL, FIVE);
        assertThat(limit("key-1", "")).isEqualTo(5);

        LimitCap changed = settings.change(cap.id(), cap.version(), new Allowance(6, 0, 0));
        assertThat(limit("key-1", "")).isEqualTo(6);
        assertThat(settings.caps()).containsExactly(changed);
        settings.remove(cap.id(), changed.version());

        assertThat(limit("key-1", "")).isEqualTo(100);
        assertThat(settings.caps()).isEmpty();
    }

    @Test
    void losesNobodysChange() {
        LimitCap seen = settings.create(LimitCap.ALL, LimitCap.ALL, FIVE);
        settings.change(seen.id(), seen.version(), new Allowance(6, 0, 0));

        assertThatExceptionOfType(LimitChangedException.class)
                .isThrownBy(() -> settings.change(seen.id(), seen.version(), FIVE));
        assertThatExceptionOfType(LimitChangedException.class)
                .isThrownBy(() -> settings.remove(seen.id(), seen.version()));
        assertThatExceptionOfType(LimitChangedException.class)
                .isThrownBy(() -> settings.create(LimitCap.ALL, LimitCap.ALL, FIVE));
        assertThat(settings.caps())
                .singleElement()
                .satisfies(cap -> assertThat(cap.allowance().requests()).isEqualTo(6));
    }

    @Test
    void namesTheFieldThatIsWrong() {
        assertRefuses("key_id", () -> settings.create(" ", "*", FIVE));
        assertRefuses("key_id", () -> settings.create("x".repeat(101), "*", FIVE));
        assertRefuses("model_class", () -> settings.create("*", "a\nb", FIVE));
        assertRefuses("requests", () -> new Allowance(-1, 0, 0));
        assertRefuses("output_tokens", () -> new Allowance(0, 0, Long.MAX_VALUE));
    }

    private static void assertRefuses(String field, Runnable work) {
        assertThatExceptionOfType(InvalidLimitException.class)
                .isThrownBy(work::run)
                .satisfies(e -> assertThat(e.field()).isEqualTo(field));
    }
}
