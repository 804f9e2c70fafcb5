package dev.chancery.console.signin;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import dev.chancery.access.Caller;
import dev.chancery.access.Role;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.FixedCallers;
import dev.chancery.openid.SignInMethod;
import dev.chancery.users.IssuedInTest;
import dev.chancery.users.OwnAccount;
import dev.chancery.users.SignedInUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChangePasswordViewTest {
    private final Scripted account = new Scripted();

    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    @Test
    void takesAPasswordThatWasTypedTwice() {
        open();
        type("old one", "a new one of many", "a new one of many");

        assertThat(account.taken).containsExactly("old one > a new one of many");
    }

    @Test
    void saysAtTheFieldWhatIsMissingOrNotTheSame() {
        open();
        type("", "a new one of many", "a new one of many");
        assertThat(field("present-password").isInvalid()).isTrue();
        type("old one", "a new one of many", "another one of many");
        assertThat(field("present-password").isInvalid()).isFalse();
        assertThat(field("again-password").getErrorMessage()).isEqualTo("This is not the same as above.");
        assertThat(account.taken).isEmpty();
    }

    @Test
    void saysWhichOfThemIsNotAllowed() {
        open();
        account.failure = IssuedInTest.invalid("presentPassword", "is not right");
        type("wrong", "a new one of many", "a new one of many");
        assertThat(field("present-password").isInvalid()).isTrue();
        account.failure = IssuedInTest.invalid("password", "must have 12 to 128 characters");
        type("old one", "short", "short");
        assertThat(field("present-password").isInvalid()).isFalse();
        assertThat(field("next-password").getErrorMessage()).startsWith("Choose another one");
        assertThat(_get(Button.class, spec -> spec.withId("change")).isEnabled())
                .isTrue();
    }

    @Test
    void saysWhereThePasswordIsWherePeopleSignInAtAProvider() {
        ConsoleInTest.open(
                "change-password",
                Map.of(ChangePasswordView.class, () -> new ChangePasswordView(account, SignInMethod.at("Bank ID"))),
                FixedCallers.person(Role.VIEWER));

        assertThat(_find(PasswordField.class)).isEmpty();
        assertThat(_get(ChangePasswordView.class).getElement().getTextRecursively())
                .contains("You sign in with Bank ID");
    }

    private static void type(String present, String next, String again) {
        _setValue(field("present-password"), present);
        _setValue(field("next-password"), next);
        _setValue(field("again-password"), again);
        _click(_get(Button.class, spec -> spec.withId("change")));
    }

    private static PasswordField field(String id) {
        return _get(PasswordField.class, spec -> spec.withId(id));
    }

    private void open() {
        ConsoleInTest.open(
                "change-password",
                Map.of(ChangePasswordView.class, () -> new ChangePasswordView(account, SignInMethod.builtIn())),
                FixedCallers.person(Role.VIEWER));
    }

    private static final class Scripted extends OwnAccount {
        private final List<String> taken = new ArrayList<>();

        @Nullable
        RuntimeException failure;

        @Override
        public SignedInUser changePassword(String present, String next) {
            if (failure != null) {
                throw failure;
            }
            taken.add(present + " > " + next);
            return new SignedInUser("id", "ada", "Ada", 2, false, Set.of(), Set.of(), Caller.Kind.PERSON);
        }
    }
}
