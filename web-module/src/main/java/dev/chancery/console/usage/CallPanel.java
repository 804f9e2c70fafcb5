package dev.chancery.console.usage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.CopyButton;
import dev.chancery.console.kit.DetailPanel;
import dev.chancery.console.kit.Facts;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Query;
import dev.chancery.usage.CallDetail;
import dev.chancery.usage.CallField;
import dev.chancery.usage.CallRow;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that the ledger knows of an attempt, how its cost comes about, and ways to those that have something in common. */
class CallPanel extends DetailPanel {
    private static final long serialVersionUID = 1L;

    private final transient Consumer<UnaryOperator<Query>> narrow;
    private final Formats formats = Formats.current();

    /**
     * @param close takes it away
     * @param open opens another attempt of the same call
     * @param narrow changes what the list is narrowed to
     */
    CallPanel(CallDetail detail, Runnable close, Consumer<CallRow> open, Consumer<UnaryOperator<Query>> narrow) {
        super(detail.row().model(), close);
        this.narrow = narrow;
        CallRow row = detail.row();
        Div state = new Div(UsageWords.badge(row.outcome()), new Span(formats.exactTime(row.startedAt())));
        state.addClassName("call-state");
        show(state, figures(row), new CostLadder(detail), new H3(getTranslation("usage.facts")), facts(row));
        if (detail.attempts().size() > 1) {
            show(new H3(getTranslation("usage.attempts")), attempts(detail, open));
        }
    }

    private Facts figures(CallRow row) {
        Facts facts = new Facts()
                .add(name("cost"), UsageWords.cost(row, formats))
                .add(name("tokens"), UsageWords.tokens(row.consumption(), formats))
                .add(name("duration"), formats.duration(row.duration()))
                .add(name("first-token"), formats.duration(row.firstContent()));
        if (row.errorType() != null) {
            facts.add(getTranslation("usage.fact.error"), fact(CallField.ERROR_TYPE, row.errorType()));
        }
        if (row.status() != 0) {
            facts.add(getTranslation("usage.fact.status"), String.valueOf(row.status()));
        }
        if (row.stopReason() != null) {
            facts.add(getTranslation("usage.fact.stop-reason"), fact(CallField.STOP_REASON, row.stopReason()));
        }
        return facts;
    }

    private Facts facts(CallRow row) {
        Facts facts = new Facts().add(name("model"), fact(CallField.MODEL, row.model()));
        if (!row.modelAsked().equals(row.model())) {
            facts.add(getTranslation("usage.fact.model-asked"), row.modelAsked());
        }
        facts.add(name("prompt"), prompt(row))
                .add(name("key"), fact(CallField.KEY, row.keyId(), row.keyName()))
                .add(name("application"), fact(CallField.APPLICATION, row.application()))
                .add(name("principal"), fact(CallField.PRINCIPAL, row.principal()))
                .add(getTranslation("usage.fact.source"), fact(CallField.SOURCE, row.source()))
                .add(getTranslation("usage.fact.conversation"), fact(CallField.CONVERSATION, row.conversation()))
                .add(name("tags"), row.tags().isEmpty() ? new Span(Formats.UNKNOWN) : UsageWords.tags(row.tags()))
                .add(name("request"), copied("usage-request", row.requestId()))
                .add(getTranslation("usage.fact.call"), copied("usage-call", row.callId()))
                .add(getTranslation("usage.fact.organization"), UsageWords.orUnknown(row.organization()))
                .add(
                        getTranslation("usage.fact.way"),
                        getTranslation(row.streamed() ? "usage.way.streamed" : "usage.way.blocking"));
        if (!row.redactions().isEmpty()) {
            facts.add(getTranslation("usage.fact.redactions"), redactions(row.redactions()));
        }
        return facts;
    }

    private Component prompt(CallRow row) {
        String prompt = row.promptName();
        return prompt == null
                ? new Span(Formats.UNKNOWN)
                : only(UsageWords.prompt(row), query -> UsageLink.with(query, CallField.PROMPT, prompt)
                        .with(UsageLink.VERSION, String.valueOf(row.promptVersion())));
    }

    private Component fact(CallField field, @Nullable String value) {
        return fact(field, value, UsageWords.orUnknown(value));
    }

    private Component fact(CallField field, @Nullable String value, String text) {
        return only(text, query -> UsageLink.with(query, field, value == null ? "" : value));
    }

    /** A value, and a button that leaves only what has the same. */
    private Component only(String text, UnaryOperator<Query> filter) {
        Button button = new Button(VaadinIcon.FILTER.create(), click -> narrow.accept(filter));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
        button.addClassNames("copy-button", "only");
        button.setAriaLabel(getTranslation("usage.only", text));
        button.setTooltipText(getTranslation("usage.only", text));
        return both(new Span(text), button);
    }

    private static Component copied(String id, @Nullable String value) {
        Span text = new Span(UsageWords.orUnknown(value));
        text.setId(id);
        text.addClassName("code");
        return value == null ? text : both(text, new CopyButton(text, "usage.copy"));
    }

    private static Component both(Span text, Button button) {
        Span both = new Span(text, button);
        both.addClassName("copied-fact");
        return both;
    }

    private static String redactions(Map<String, Integer> redactions) {
        return redactions.entrySet().stream()
                .map(each -> each.getKey() + " × " + each.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private OrderedList attempts(CallDetail detail, Consumer<CallRow> open) {
        OrderedList list = new OrderedList();
        list.addClassName("attempts");
        detail.attempts().forEach(attempt -> list.add(attempt(attempt, detail.row(), open)));
        return list;
    }

    private ListItem attempt(CallRow attempt, CallRow shown, Consumer<CallRow> open) {
        Button button = new Button(formats.exactTime(attempt.startedAt()), click -> open.accept(attempt));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setEnabled(!attempt.id().equals(shown.id()));
        return new ListItem(
                button, UsageWords.badge(attempt.outcome()), new Span(formats.duration(attempt.duration())));
    }

    private String name(String column) {
        return getTranslation("usage.column." + column);
    }
}
