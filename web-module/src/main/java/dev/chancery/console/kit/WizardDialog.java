package dev.chancery.console.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.chancery.console.CloseButton;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Takes somebody through steps, one at a time. Each step is announced, and has the focus; while something is being done
 * no button can be chosen again. Ctrl+Enter goes on.
 */
public class WizardDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient Background background;
    private final OrderedList progress = new OrderedList();
    private final Span announcement = new Span();
    private final Div content = new Div();
    private final Div problem = new Div();
    private final ProgressBar working = new ProgressBar();
    private Button next = new Button();

    /**
     * @param title what it is for
     * @param background does what takes a while
     */
    protected WizardDialog(String title, Background background) {
        this.background = background;
        setHeaderTitle(title);
        getHeader().add(new CloseButton(this::close));
        setCloseOnOutsideClick(false);
        addClassName("wizard");
        progress.addClassName("wizard-steps");
        announcement.addClassName("for-screen-readers");
        announcement.getElement().setAttribute("role", "status");
        content.addClassName("wizard-content");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        working.setIndeterminate(true);
        working.getElement().setAttribute("aria-label", getTranslation("working"));
        working.setVisible(false);
        add(progress, announcement, content, working, problem);
        CommandEnter.within(this, this::goOn);
    }

    /**
     * Shows a step in place of the present one.
     *
     * @param names the names of all steps
     * @param number which of them this is, from 0
     * @param focus what has the focus first
     * @param parts what it asks, or tells
     */
    protected final void step(List<String> names, int number, Component focus, Component... parts) {
        progress.removeAll();
        for (int i = 0; i < names.size(); i++) {
            ListItem item = new ListItem(names.get(i));
            item.addClassName(i < number ? "done" : i == number ? "present" : "to-come");
            if (i == number) {
                item.getElement().setAttribute("aria-current", "step");
            }
            progress.add(item);
        }
        announcement.setText(getTranslation(
                "wizard.step", String.valueOf(number + 1), String.valueOf(names.size()), names.get(number)));
        content.removeAll();
        content.add(parts);
        problem.setVisible(false);
        focus(focus);
    }

    /** A group of choices has no focus of its own: the chosen one takes it. */
    private static void focus(Component part) {
        if (part instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            part.getElement()
                    .executeJs("setTimeout(() => (this.querySelector('[checked] input') ?? this.querySelector('input')"
                            + " ?? this).focus())");
        }
    }

    /** Puts the buttons of the step; the last one goes on, and is the one that Ctrl+Enter chooses. */
    protected final void buttons(Button... buttons) {
        getFooter().removeAll();
        getFooter().add(buttons);
        next = buttons[buttons.length - 1];
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        next.setDisableOnClick(false);
    }

    /** Does something that takes a while, once; then shows what came of it, or why nothing did. */
    protected final <T> void work(Supplier<T> question, Consumer<T> answer) {
        work(question, answer, failure -> say(Notices.words(failure)));
    }

    /** As {@link #work(Supplier, Consumer)}, with something else done when it fails. */
    protected final <T> void work(Supplier<T> question, Consumer<T> answer, Consumer<RuntimeException> failed) {
        busy(true);
        problem.setVisible(false);
        background.ask(
                UI.getCurrent(),
                question,
                value -> {
                    busy(false);
                    answer.accept(value);
                },
                failure -> {
                    busy(false);
                    failed.accept(failure);
                });
    }

    /** Says what is wrong; the step stays. */
    protected final void say(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }

    private void busy(boolean busy) {
        working.setVisible(busy);
        getElement().setAttribute("aria-busy", String.valueOf(busy));
        getFooter().getElement().getChildren().forEach(button -> button.setEnabled(!busy));
    }

    private void goOn() {
        if (next.isEnabled()) {
            next.click();
        }
    }
}
