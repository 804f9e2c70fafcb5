package dev.chancery.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void sortsByTheTimeTheyWereMade() {
        assertThat(Stream.generate(Ids::next).limit(100_000).toList())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void areUuidsOfVersion7() {
        long before = System.currentTimeMillis();
        UUID id = UUID.fromString(Ids.next());

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis() + 1000);
    }
}
