package dev.chancery.api.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.conversations.StoredTurn;
import dev.chancery.messages.Turn;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnRowsTest {
    @Test
    void goOnWhereTheyEnded() {
        TurnRows some = TurnRows.of(turns(3, 4), 6);
        assertThat(some.items()).extracting(TurnView::number).containsExactly(3, 4);
        assertThat(some.items().get(0).turn().toString()).isEqualTo("{\"role\":\"user\",\"content\":\"turn 3\"}");
        assertThat(some.next()).isEqualTo("5");
    }

    @Test
    void endWithTheLastOne() {
        assertThat(TurnRows.of(turns(5, 6), 6).next()).isNull();
        assertThat(TurnRows.of(turns(5, 7), 6).next())
                .as("one more was had meanwhile")
                .isNull();
        assertThat(TurnRows.of(List.of(), 6).next()).as("none begins so late").isNull();
    }

    private static List<StoredTurn> turns(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> new StoredTurn(
                        number, Turn.of("user", "turn " + number), null, null, null, null, Instant.EPOCH))
                .toList();
    }
}
