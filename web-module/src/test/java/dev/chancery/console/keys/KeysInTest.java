package dev.chancery.console.keys;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import dev.chancery.access.Callers;
import dev.chancery.access.Role;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.kit.BackgroundInTest;
import dev.chancery.console.kit.CallersInTest;
import dev.chancery.problems.ConflictException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The view of keys, on scripted services. */
final class KeysInTest {
    final ScriptedKeys keys = new ScriptedKeys();
    final ScriptedOrganization organization = new ScriptedOrganization();
    Callers callers = CallersInTest.of(Role.ADMINISTRATOR);
    private BackgroundInTest background = new BackgroundInTest(callers);

    void open(String address) {
        background = new BackgroundInTest(callers);
        ConsoleInTest.open(
                address,
                Map.of(
                        KeysView.class,
                        () -> new KeysView(
                                keys,
                                organization,
                                new ScriptedUsage("id-billing"),
                                new ScriptedAudit(),
                                callers,
                                background)));
        settle();
    }

    /** Answers what the view asked in the background, and what it asked then. */
    void settle() {
        do {
            background.answer();
        } while (background.waiting() > 0);
    }

    void click(String text) {
        LocatorJ._click(_get(Button.class, spec -> spec.withText(text)));
        settle();
    }

    void click(Class<? extends Dialog> dialog, String text) {
        press(dialog, text);
        settle();
    }

    /** As {@link #click(Class, String)}, with no answer yet. */
    static void press(Class<? extends Dialog> dialog, String text) {
        LocatorJ._click(_get(_get(dialog), Button.class, spec -> spec.withText(text)));
    }

    static String notices() {
        return _find(Notification.class).stream()
                .map(each -> each.getElement().getTextRecursively())
                .collect(Collectors.joining());
    }

    static RuntimeException refusal() {
        return new Refusal();
    }

    private static final class Refusal extends ConflictException {
        private static final long serialVersionUID = 1L;

        Refusal() {
            super("Somebody was faster.");
        }
    }

    static List<String> buttons() {
        return _find(Button.class).stream().map(Button::getText).toList();
    }

    static String words(Class<? extends Component> type) {
        return _get(type).getElement().getTextRecursively();
    }
}
