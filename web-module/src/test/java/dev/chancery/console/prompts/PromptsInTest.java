package dev.chancery.console.prompts;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.editor.ScriptedPrompts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Opens the views of prompts for tests. */
final class PromptsInTest {
    private PromptsInTest() {}

    static Map<Class<?>, Supplier<? extends Component>> views(ScriptedPrompts prompts) {
        return Map.of(
                PromptsView.class, () -> new PromptsView(prompts.services()),
                SystemPromptsView.class, () -> new SystemPromptsView(prompts.services()),
                PromptView.class, () -> new PromptView(prompts.services()),
                SystemPromptView.class, () -> new SystemPromptView(prompts.services()));
    }

    /** Opens a page, and answers what it asks. */
    static void open(ScriptedPrompts prompts, String address) {
        ConsoleInTest.open(address, views(prompts));
        prompts.background.answer();
        prompts.background.answer(); // what the answer asks in turn
    }

    static void speak(Locale language, ScriptedPrompts prompts, String address) {
        UI.getCurrent().setLocale(language);
        ConsoleInTest.goTo(address);
        prompts.background.answer();
    }

    static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    static boolean isOffered(String text) {
        return !_find(Button.class, spec -> spec.withText(text)).isEmpty();
    }

    /** All that a component says. */
    static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    static String notices() {
        return _find(Notification.class).stream().map(PromptsInTest::text).collect(Collectors.joining("\n"));
    }

    static <T extends Component> List<T> all(Class<T> type) {
        return _find(type);
    }
}
