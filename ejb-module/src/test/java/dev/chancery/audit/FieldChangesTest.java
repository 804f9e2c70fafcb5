package dev.chancery.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.json.JsonCodec;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FieldChangesTest {
    private final FieldChanges changes = new FieldChanges();

    @Test
    void isEmptyWithoutAChange() {
        changes.changed("a", 1, 1);
        changes.changed("b", null, null);
        changes.changed("c", new BigDecimal("1.0"), new BigDecimal("1.00"));

        assertThat(changes.json()).isEmpty();
    }

    @Test
    void saysWhatWasAndWhatIs() {
        changes.changed("a", null, new BigDecimal("0.10"));
        changes.changed("b", Instant.EPOCH, "x\"y");
        changes.changed("c", true, Outcome.DONE);
        changes.secretChanged("d");
        changes.changed("e", Double.NaN, 1L);

        assertThat(changes.json())
                .isEqualTo("{\"a\":{\"before\":null,\"after\":0.10},"
                        + "\"b\":{\"before\":\"1970-01-01T00:00:00Z\",\"after\":\"x\\\"y\"},"
                        + "\"c\":{\"before\":true,\"after\":\"DONE\"},\"d\":\"changed\","
                        + "\"e\":{\"before\":\"NaN\",\"after\":1}}");
    }

    @Test
    void staysWithinItsColumnWhateverComes() {
        for (int i = 0; i < 1000; i++) {
            changes.changed("field " + i, "\u0001".repeat(10_000), "\ud800".repeat(600));
        }

        assertThat(changes.json()).hasSizeLessThan(16_000).contains("(more fields)");
        assertThat(new JsonCodec().tryObject(changes.json())).isPresent();
    }
}
