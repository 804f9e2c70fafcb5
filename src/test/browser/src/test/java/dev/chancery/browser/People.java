package dev.chancery.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/** Adds people as an administrator does, and lets them choose a password as they do. */
final class People {
    private People() {}

    /** Somebody with this role, made when there is none yet. */
    static Person with(Journey journey, String role) {
        Person person = new Person("the-" + role.toLowerCase(Locale.ROOT), role);
        if (journey.people().add(person)) {
            meet(journey, person);
        }
        return person;
    }

    private static void meet(Journey journey, Person person) {
        Visit admin = journey.visit("users");
        Look.settle(admin.page());
        if (admin.find("vaadin-grid-cell-content:has-text('" + person.name() + "')")
                        .count()
                == 0) {
            change(journey, person, add(admin, person));
        }
    }

    private static String add(Visit admin, Person person) {
        admin.find("#add-user").click();
        admin.page().getByLabel("Name", exact()).fill(person.name());
        for (String role : new String[] {"Viewer", person.role()}) {
            admin.find("vaadin-checkbox:has-text('" + role + "') input").first().setChecked(role.equals(person.role()));
        }
        admin.find("vaadin-dialog-overlay vaadin-button[theme~=primary]").click();
        assertThat(admin.find("#secret")).not().isEmpty();
        String oneTime = admin.find("#secret").textContent();
        admin.find("#noted").click();
        Look.settle(admin.page());
        return oneTime;
    }

    private static void change(Journey journey, Person person, String oneTime) {
        Visit visit = journey.strangersVisit("sign-in", ColorScheme.LIGHT, "en-US", 1440, 900);
        visit.signIn(person.name(), oneTime);
        visit.open("change-password");
        visit.changePassword(oneTime, person.password());
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
