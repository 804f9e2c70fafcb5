package dev.chancery.console.batches;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.batches.BatchUse;
import dev.chancery.console.kit.Background;
import dev.chancery.console.kit.Facts;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Notices;
import java.util.List;
import java.util.function.Supplier;

/** What the answers of a batch used; all results are read for it, so only when somebody asks. */
final class UsePart extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Background background;
    private final transient Supplier<List<BatchUse>> question;
    private final Button ask = new Button(getTranslation("batches.use"), VaadinIcon.COINS.create(), click -> ask());
    private final Span note = new Span(getTranslation("batches.use.note"));

    /** @param question blocks for the results */
    UsePart(Background background, Supplier<List<BatchUse>> question) {
        this.background = background;
        this.question = question;
        ask.setId("batch-use");
        ask.setDisableOnClick(true);
        note.addClassName("hint");
        note.getElement().setAttribute("role", "status");
        Div asking = new Div(ask, note);
        asking.addClassName("asking");
        add(asking);
    }

    private void ask() {
        note.setText(getTranslation("batches.use.reading"));
        background.ask(UI.getCurrent(), question, this::show, failure -> {
            ask.setEnabled(true);
            note.setText(getTranslation("batches.use.note"));
            Notices.failed(failure);
        });
    }

    private void show(List<BatchUse> uses) {
        ask.setVisible(false);
        note.setText(getTranslation(uses.isEmpty() ? "batches.use.none" : "batches.use.prices"));
        Facts facts = new Facts();
        uses.forEach(use -> facts.add(use.model().isEmpty() ? Formats.UNKNOWN : use.model(), words(use)));
        facts.getElement().setAttribute("tabindex", "-1"); // where the focus goes, since the button is gone
        addComponentAsFirst(facts);
        facts.getElement().callJsFunction("focus");
    }

    private String words(BatchUse use) {
        Formats formats = Formats.current();
        return getTranslation(
                "batches.use.of-model",
                formats.number(use.requests()),
                formats.number(use.inputTokens()),
                formats.number(use.outputTokens()),
                use.cost() == null ? getTranslation("usage.no-price") : formats.money(use.cost()));
    }
}
