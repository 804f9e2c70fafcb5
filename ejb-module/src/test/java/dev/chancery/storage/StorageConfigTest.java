package dev.chancery.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.config.InvalidSettingException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorageConfigTest {
    @Test
    void hasDefaults() {
        StorageConfig config = StorageConfig.of(name -> null);

        assertThat(config.dataSource()).isEqualTo("java:comp/DefaultDataSource");
        assertThat(config.node()).matches("[\\w.-]{1,64}");
        assertThat(config.nodeLease()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void takesEveryProperty() {
        Map<String, String> config = Map.of(
                "chancery.datasource", "java:jboss/datasources/Bank",
                "chancery.node", "node-7",
                "chancery.node.lease", "PT1M");

        assertThat(StorageConfig.of(config::get))
                .isEqualTo(new StorageConfig("java:jboss/datasources/Bank", "node-7", Duration.ofMinutes(1)));
        assertThat(StorageConfig.SETTINGS).hasSameSizeAs(config.entrySet());
    }

    @ParameterizedTest
    @CsvSource({
        "chancery.datasource, ldap://elsewhere/x",
        "chancery.datasource, rmi:x",
        "chancery.node, a b",
        "chancery.node.lease, PT1S"
    })
    void refusesWhatIsNotAllowed(String name, String value) {
        assertThatThrownBy(() -> StorageConfig.of(asked -> asked.equals(name) ? value : null))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(value);
    }
}
