package dev.chancery.access;

import static dev.chancery.access.Permission.READ_BUDGETS;
import static dev.chancery.access.Permission.READ_LIMITS;
import static dev.chancery.access.Permission.READ_PRICES;
import static dev.chancery.access.Permission.READ_PROMPTS;
import static dev.chancery.access.Permission.READ_STATUS;
import static dev.chancery.access.Permission.READ_USAGE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoleTest {
    @Test
    void letsAdministratorsDoEverything() {
        assertThat(Role.ADMINISTRATOR.permissions()).containsExactly(Permission.values());
    }

    @Test
    void letsAuditorsReadExportAndVerifyEverythingAndChangeNothing() {
        assertThat(Role.AUDITOR.permissions()).noneMatch(Permission::isChanging);
        assertThat(Permission.values())
                .filteredOn(permission -> permission.name().matches("(READ|EXPORT|VERIFY)_.*"))
                .hasSizeGreaterThan(10)
                .allMatch(Role.AUDITOR.permissions()::contains);
    }

    @Test
    void letsViewersSeeDashboardsAndPrompts() {
        assertThat(Role.VIEWER.permissions())
                .containsExactlyInAnyOrder(
                        READ_USAGE, READ_PROMPTS, READ_PRICES, READ_BUDGETS, READ_LIMITS, READ_STATUS);
    }

    @Test
    void letsEditorsChangePromptsAndNothingElse() {
        assertThat(Role.EDITOR.permissions())
                .filteredOn(Permission::isChanging)
                .containsExactly(Permission.MANAGE_PROMPTS, Permission.USE_PLAYGROUND);
        assertThat(Role.EDITOR.permissions()).containsAll(Role.VIEWER.permissions());
        assertThat(Role.EDITOR.permissions())
                .noneMatch(permission -> permission.name().endsWith("_KEYS"));
    }

    @Test
    void saysOfEveryPermissionThatSoundsLikeAChangeThatItIsOne() {
        assertThat(Permission.values()).allSatisfy(permission -> assertThat(permission.isChanging())
                .as(permission.name())
                .isEqualTo(!permission.name().matches("(READ|EXPORT|VERIFY)_.*")));
    }
}
