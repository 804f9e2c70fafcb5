package dev.chancery.console.kit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.component.notification.Notification;
import dev.chancery.problems.ConflictException;
import java.util.List;
import java.util.stream.Collectors;

/** What tests do at a page whose questions wait until they are answered. */
public final class Page {
    private final BackgroundInTest background;

    public Page(BackgroundInTest background) {
        this.background = background;
    }

    /** Answers what the view asked in the background, and what it asked then. */
    public void settle() {
        do {
            background.answer();
        } while (background.waiting() > 0);
    }

    /** Chooses the only button of this text. */
    public void click(String text) {
        LocatorJ._click(_get(Button.class, spec -> spec.withText(text)));
        settle();
    }

    /** Chooses a button of a dialog, or of another part of the page. */
    public void click(Class<? extends Component> part, String text) {
        press(part, text);
        settle();
    }

    /** As {@link #click(Class, String)}, with no answer yet. */
    public static void press(Class<? extends Component> part, String text) {
        LocatorJ._click(_get(_get(part), Button.class, spec -> spec.withText(text)));
    }

    /** The command that a menu shows for one of its actions. */
    public static String rest(String action) {
        return rest(_get(RestMenu.class), action);
    }

    /** The command that this menu shows for one of its actions. */
    public static String rest(RestMenu menu, String action) {
        MenuItem item = actions(menu).stream()
                .filter(each -> each.getText().equals(action))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
        String command = command();
        _get(RestDialog.class).close();
        return command;
    }

    /** What a menu shows over REST. */
    public static List<String> restActions() {
        return actions(_get(RestMenu.class)).stream().map(MenuItem::getText).toList();
    }

    private static List<MenuItem> actions(RestMenu menu) {
        return menu.getItems().get(0).getSubMenu().getItems();
    }

    /** The command that is shown. */
    public static String command() {
        return _get(Pre.class, spec -> spec.withId("rest-command")).getText();
    }

    /** What the page was told to run that has this in it, with its values, since this was asked. */
    public static List<String> scripts(String part) {
        UIInternals page = UI.getCurrent().getInternals();
        page.getStateTree().runExecutionsBeforeClientResponse();
        return page.dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(script -> script.getExpression().contains(part))
                .map(script -> script.getParameters().toString())
                .toList();
    }

    public static List<String> buttons() {
        return _find(Button.class).stream().map(Button::getText).toList();
    }

    /** What stands below a list that ends before its rows do; empty when it does not. */
    public static String endOfList() {
        Paragraph end = _get(Paragraph.class, spec -> spec.withClasses("list-end"));
        assertThat(end.getElement().getAttribute("role")).isEqualTo("status");
        return end.getText();
    }

    public static String words(Class<? extends Component> type) {
        return _get(type).getElement().getTextRecursively();
    }

    public static String notices() {
        return _find(Notification.class).stream()
                .map(each -> each.getElement().getTextRecursively())
                .collect(Collectors.joining());
    }

    /** What services throw when somebody else was faster. */
    public static RuntimeException refusal() {
        return new Refusal();
    }

    private static final class Refusal extends ConflictException {
        private static final long serialVersionUID = 1L;

        Refusal() {
            super("Somebody was faster.");
        }
    }
}
