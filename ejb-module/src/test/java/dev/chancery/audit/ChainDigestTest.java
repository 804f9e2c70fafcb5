package dev.chancery.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainDigestTest {
    /** So that a chain sealed by one version verifies with every later one. */
    @Test
    void staysTheSame() {
        SealedBatch batch = SealedBatch.of(
                new StoredHead(0, 0, ChainHead.NONE.hash()),
                List.of(
                        Tampering.withPlace(AuditRows.row(1).build(), 1L),
                        Tampering.withPlace(
                                AuditRows.row(2)
                                        .resourceId(null)
                                        .summary("\ud83d\ude00")
                                        .build(),
                                2L)),
                Instant.parse("2026-01-01T00:00:07.000001Z"));

        assertThat(batch.hash()).isEqualTo("b9b15f5489f73349f5f54c49e3d5628ef5ff9d77fdb2d99b5bd5ae3ce44398e8");
    }

    @Test
    void tellsContentsApartThatLookAlike() {
        assertThat(List.of(
                        new ChainDigest().text("ab").text("c").hex(),
                        new ChainDigest().text("a").text("bc").hex(),
                        new ChainDigest().text("abc").hex(),
                        new ChainDigest().text("abc").text("").hex(),
                        new ChainDigest().text("abc").text(null).hex(),
                        new ChainDigest().text("\ud83d").hex(),
                        new ChainDigest().text("\ude00").hex(),
                        new ChainDigest().text("?").hex(),
                        new ChainDigest().number(0x61).hex(),
                        new ChainDigest().number(-1).hex()))
                .doesNotHaveDuplicates();
    }
}
