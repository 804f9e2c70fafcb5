package dev.chancery.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserNamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "ada.lovelace@example.org", "王小明", "Zoë", "o_brien-2+x"})
    void mayHaveLettersOfAnyScript(String name) {
        assertThat(UserNames.checked(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a:b",
                "a/b",
                "a,b",
                "<b>",
                "a\nb",
                "a\u200bb",
                "a\u202eb",
                "anonymous",
                "Anonymous",
                "UNAUTHENTICATED",
                "scheduler",
                "' or 1=1 --"
            })
    void mayNotHaveAnythingElse(String name) {
        assertThatExceptionOfType(InvalidUserException.class)
                .isThrownBy(() -> UserNames.checked(name))
                .withMessageStartingWith("name must ");
    }

    @Test
    void areNotTooLong() {
        String manyWhenWrittenOut = "\ufdfa".repeat(100);

        assertThat(UserNames.checked("x".repeat(255))).hasSize(255);
        assertThatExceptionOfType(InvalidUserException.class).isThrownBy(() -> UserNames.checked("x".repeat(256)));
        assertThatExceptionOfType(InvalidUserException.class).isThrownBy(() -> UserNames.checked(manyWhenWrittenOut));
    }

    @Test
    void areTheSameHoweverTheyAreWritten() {
        assertThat(UserNames.folded("ADA")).isEqualTo("ada");
        assertThat(UserNames.folded(" ada ")).isEqualTo("ada");
        assertThat(UserNames.folded("\uff21\uff24\uff21")).isEqualTo("ada");
        assertThat(UserNames.folded("Zoe\u0308")).isEqualTo("zo\u00eb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "@", "a@", "@b", "a@b@c", "a b@c", "a@b\nBcc: x@y", "<a@b>"})
    void goWithAnEmailAddressOrNone(String email) {
        assertThatExceptionOfType(InvalidUserException.class)
                .isThrownBy(() -> new UserProfile("", email, Set.of(), Set.of()))
                .withMessageStartingWith("email must ");
    }

    @Test
    void goWithPermissionsThatCanBeGivenApart() {
        assertThatExceptionOfType(InvalidUserException.class)
                .isThrownBy(() -> new UserProfile("", "", Set.of(Role.VIEWER), Set.of(Permission.MANAGE_USERS)))
                .withMessage("apart must be PROMOTE_PROMPTS or ROTATE_KEYS.");
        assertThatExceptionOfType(InvalidUserException.class)
                .isThrownBy(() -> new UserProfile("a\u0007", "", Set.of(), Set.of()))
                .withMessageStartingWith("display_name must ");
    }
}
