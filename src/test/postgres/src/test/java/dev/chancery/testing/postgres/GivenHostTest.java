package dev.chancery.testing.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GivenHostTest {

    private static final Map<String, String> GIVEN = Map.of(
            "PGHOST",
            "db.example",
            "PGPORT",
            "5433",
            "PGUSER",
            "clerk",
            "PGPASSWORD",
            "of-a-test",
            "PGDATABASE",
            "ledger");

    @Test
    void isReadFromTheEnvironmentOfPostgresClients() {
        Address address = GivenHost.of(GIVEN).address();

        assertThat(address.url()).isEqualTo("jdbc:postgresql://db.example:5433/ledger");
        assertThat(address.user()).isEqualTo("clerk");
        assertThat(address.password()).isEqualTo("of-a-test");
        assertThat(address).asString().doesNotContain("of-a-test");
    }

    @Test
    void hasTheDefaultsOfPostgresClients() {
        assertThat(GivenHost.of(Map.of("PGHOST", "db.example", "PGUSER", "clerk"))
                        .address()
                        .url())
                .isEqualTo("jdbc:postgresql://db.example:5432/clerk");
    }

    @Test
    void isNotThereWithoutAHost() {
        assertThat(GivenHost.in(Map.of("PGPORT", "5433"))).isFalse();
        assertThat(GivenHost.in(GIVEN)).isTrue();
    }

    @Test
    void isNotOursToStop() {
        assertThatThrownBy(() -> GivenHost.of(GIVEN).kill())
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("PGHOST");
    }
}
