package dev.chancery.console.users;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import dev.chancery.console.kit.Badge;
import dev.chancery.console.kit.Tone;
import dev.chancery.users.UserAccount;
import dev.chancery.users.UserProfile;
import java.util.Locale;

/** What users are called in the reader's language. */
final class UserWords {
    private UserWords() {}

    static String of(Role role) {
        return word("role.", role);
    }

    static String of(Permission apart) {
        return word("permission.", apart);
    }

    static Component roles(UserProfile profile) {
        Div badges = new Div();
        badges.addClassName("badges");
        profile.roles().stream().sorted().forEach(role -> badges.add(new Badge(of(role))));
        profile.apart().stream().sorted().forEach(permission -> badges.add(new Badge(of(permission))));
        return badges;
    }

    static Component state(UserAccount user) {
        if (!user.enabled()) {
            return new Badge(Tone.BAD, text("users.disabled"));
        }
        return user.mustChangePassword()
                ? new Badge(Tone.WARNING, text("users.one-time"))
                : new Badge(Tone.GOOD, text("users.enabled"));
    }

    static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }

    private static String word(String prefix, Enum<?> value) {
        return text(prefix + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
