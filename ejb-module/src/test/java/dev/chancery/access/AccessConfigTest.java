package dev.chancery.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.config.InvalidSettingException;
import dev.chancery.config.Setting;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccessConfigTest {
    @Test
    void hasDefaults() {
        assertThat(AccessConfig.of(name -> null))
                .isEqualTo(new AccessConfig(
                        Map.of(
                                Role.ADMINISTRATOR, Set.of("administrator"),
                                Role.EDITOR, Set.of("editor"),
                                Role.AUDITOR, Set.of("auditor"),
                                Role.VIEWER, Set.of("viewer")),
                        Map.of(Permission.PROMOTE_PROMPTS, Set.of(), Permission.ROTATE_KEYS, Set.of())));
    }

    @Test
    void takesEveryProperty() {
        Map<String, String> config = new HashMap<>();
        config.put("chancery.roles.administrator", "ops, ops-night");
        config.put("chancery.roles.editor", "Textredaktion Süd");
        config.put("chancery.roles.auditor", "revision,");
        config.put("chancery.roles.viewer", "all");
        config.put("chancery.permissions.promote-prompts", "release");
        config.put("chancery.permissions.rotate-keys", "on-call");

        assertThat(AccessConfig.of(config::get))
                .isEqualTo(new AccessConfig(
                        Map.of(
                                Role.ADMINISTRATOR, Set.of("ops", "ops-night"),
                                Role.EDITOR, Set.of("Textredaktion Süd"),
                                Role.AUDITOR, Set.of("revision"),
                                Role.VIEWER, Set.of("all")),
                        Map.of(
                                Permission.PROMOTE_PROMPTS, Set.of("release"),
                                Permission.ROTATE_KEYS, Set.of("on-call"))));
        assertThat(AccessConfig.SETTINGS)
                .extracting(Setting::name)
                .containsExactlyInAnyOrderElementsOf(config.keySet());
    }

    @Test
    void refusesMoreGroupsThanAnybodyHas() {
        String groups = IntStream.range(0, 101).mapToObj(i -> "g" + i).collect(Collectors.joining(","));

        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> AccessConfig.of(Collections.singletonMap("chancery.roles.viewer", groups)::get))
                .withMessageStartingWith("chancery.roles.viewer is 'g0,g1,");
    }
}
