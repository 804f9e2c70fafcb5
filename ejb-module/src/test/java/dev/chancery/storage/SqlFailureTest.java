package dev.chancery.storage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlFailureTest {
    @ParameterizedTest
    @CsvSource({
        "40001, LOST",
        "40P01, LOST",
        "23505, LOST",
        "08006, AWAY",
        "57P01, AWAY",
        "53100, AWAY",
        "53300, AWAY",
        "58030, AWAY",
        "90031, AWAY",
        "90098, AWAY",
        "22001, OTHER",
        "42P01, OTHER"
    })
    void isKnownByItsState(String state, SqlFailure meant) {
        assertThat(SqlFailure.of(new PersistenceException(new SQLException("planted", state))))
                .isEqualTo(meant);
    }

    @Test
    void mayPassUnlessTheWorkItselfIsWrong() {
        assertThat(SqlFailure.mayPass(new PersistenceException(new SQLException("planted", "53100"))))
                .isTrue();
        assertThat(SqlFailure.mayPass(new PersistenceException(new SQLException("planted", "22001"))))
                .isFalse();
    }
}
