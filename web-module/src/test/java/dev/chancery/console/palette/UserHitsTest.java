package dev.chancery.console.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import dev.chancery.console.kit.CallersInTest;
import dev.chancery.openid.SignInMethod;
import dev.chancery.users.UserAccount;
import dev.chancery.users.UserProfile;
import dev.chancery.users.Users;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UserHitsTest {
    @Test
    void leadsToUsersByBothOfTheirNames() {
        assertThat(found("LOVELACE", SignInMethod.builtIn(), Permission.READ_USERS))
                .containsExactly(new PaletteHit(PaletteKind.USER, "Ada Lovelace (ada)", "users?user=id-ada"));
        assertThat(found("grace", SignInMethod.builtIn(), Permission.READ_USERS))
                .containsExactly(new PaletteHit(PaletteKind.USER, "grace", "users?user=id-grace"));
    }

    @Test
    void findsNobodyWhereAProviderKnowsThem() {
        assertThat(found("ada", SignInMethod.at("Keycloak"), Permission.READ_USERS))
                .isEmpty();
    }

    @Test
    void isForThoseWhoMaySeeUsers() {
        assertThat(found("ada", SignInMethod.builtIn(), Permission.READ_AUDIT)).isEmpty();
    }

    private static List<PaletteHit> found(String text, SignInMethod method, Permission permission) {
        return new UserHits(new Everybody(), method, CallersInTest.of(permission)).find(text, 6);
    }

    private static final class Everybody extends Users {
        @Override
        public List<UserAccount> list() {
            return List.of(user("ada", "Ada Lovelace"), user("grace", ""));
        }

        private static UserAccount user(String name, String shown) {
            UserProfile profile = new UserProfile(shown, "", Set.of(Role.VIEWER), Set.of());
            Instant then = Instant.parse("2026-11-20T08:00:00Z");
            return new UserAccount("id-" + name, 1, name, profile, true, false, then, then, null);
        }
    }
}
