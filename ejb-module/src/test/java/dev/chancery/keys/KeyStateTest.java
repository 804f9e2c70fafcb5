package dev.chancery.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyStateTest {
    private static final String MOVES = "ACCEPT REJECT ACTIVATE REPLACE PUT_BACK RETIRE END EXPIRE ARCHIVE";

    /** One column a move; - is not allowed. */
    @ParameterizedTest
    @CsvSource({
        "PENDING,    PENDING  INVALID  ACTIVE -        -      RETIRED  -       EXPIRED -",
        "ACTIVE,     ACTIVE   INVALID  ACTIVE DRAINING ACTIVE DRAINING -       EXPIRED -",
        "DRAINING,   DRAINING INVALID  -      -        ACTIVE DRAINING RETIRED EXPIRED -",
        "INVALID,    ACTIVE   INVALID  -      RETIRED  -      RETIRED  RETIRED EXPIRED -",
        "EXPIRED,    -        EXPIRED  -      RETIRED  -      RETIRED  -       EXPIRED -",
        "UNREADABLE, -        -        -      RETIRED  -      RETIRED  RETIRED EXPIRED -",
        "RETIRED,    -        RETIRED  -      -        -      RETIRED  RETIRED -       ARCHIVED",
        "ARCHIVED,   -        ARCHIVED -      -        -      -        -       -       ARCHIVED"
    })
    void movesAsTheTableSays(KeyState from, String row) {
        String[] moves = MOVES.split(" ");
        String[] states = row.split(" +");
        assertThat(states).hasSameSizeAs(KeyMove.values()).hasSameSizeAs(moves);
        for (int i = 0; i < moves.length; i++) {
            Optional<KeyState> expected =
                    Optional.of(states[i]).filter(state -> !state.equals("-")).map(KeyState::valueOf);
            assertThat(from.after(KeyMove.valueOf(moves[i]), KeyState.ACTIVE))
                    .as(from + " by " + moves[i])
                    .isEqualTo(expected);
        }
    }

    @Test
    void goesBackToWhatItWasWhenItIsAcceptedAgain() {
        for (KeyState before : new KeyState[] {KeyState.PENDING, KeyState.ACTIVE, KeyState.DRAINING}) {
            assertThat(KeyState.INVALID.after(KeyMove.ACCEPT, before)).hasValue(before);
        }
    }

    @Test
    void isNeverInUseAgainOnceItIsOver() {
        for (KeyState over : KeyState.values()) {
            for (KeyMove move : KeyMove.values()) {
                if (over.isOver()) {
                    assertThat(over.after(move, KeyState.ACTIVE).stream()).allMatch(KeyState::isOver);
                }
            }
        }
    }

    @Test
    void onlyActiveAndDrainingOnesAreSent() {
        assertThat(KeyState.values()).filteredOn(KeyState::isLive).containsExactly(KeyState.ACTIVE, KeyState.DRAINING);
        assertThat(KeyState.values()).filteredOn(KeyState::isOver).containsExactly(KeyState.RETIRED, KeyState.ARCHIVED);
    }
}
