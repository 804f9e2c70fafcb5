package dev.chancery.console.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.ShortcutRegistration;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.server.Command;
import java.util.stream.Stream;

/** Enter with Control, or with Command on a Mac, does what the page is for. What is being typed is sent first. */
public final class CommandEnter {
    private CommandEnter() {}

    /** While the component is on the page. */
    public static void anywhere(Component owner, Command action) {
        registrations(owner, action).forEach(each -> each.setResetFocusOnActiveElement(true));
    }

    /** While the focus is within the component. */
    public static void within(Component owner, Command action) {
        registrations(owner, action).forEach(each -> each.listenOn(owner).setResetFocusOnActiveElement(true));
    }

    private static Stream<ShortcutRegistration> registrations(Component owner, Command action) {
        return Stream.of(KeyModifier.CONTROL, KeyModifier.META)
                .map(modifier -> Shortcuts.addShortcutListener(owner, action, Key.ENTER, modifier));
    }
}
