package dev.chancery.console.budgets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.kit.Background;
import dev.chancery.console.kit.Confirmation;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.console.kit.ListPlace;
import dev.chancery.console.kit.Notices;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.limits.LimitCap;
import dev.chancery.limits.LimitSettings;
import dev.chancery.limits.LimitState;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The rate limits: how they stand now on this node, and the caps that administrators set. */
class LimitsPane extends Div {
    private static final long serialVersionUID = 1L;

    private final transient LimitSettings limits;
    private final transient Supplier<Map<String, String>> keyNames;
    private final transient Background background;
    private final LimitGrid live = new LimitGrid();
    private final CapGrid caps = new CapGrid();
    private final ListPlace livePlace = new ListPlace(live);
    private final ListPlace capPlace = new ListPlace(caps);
    private transient Map<String, String> names = Map.of();

    /** What is read. */
    private record Found(List<LimitState> live, List<LimitCap> caps, Map<String, String> names) {}

    /**
     * @param keyNames asked for the names of keys by their ids
     * @param manages whether the person at the page may change caps
     */
    LimitsPane(LimitSettings limits, Supplier<Map<String, String>> keyNames, Background background, boolean manages) {
        this.limits = limits;
        this.keyNames = keyNames;
        this.background = background;
        addClassNames("tab-pane", "limits");
        Button refresh =
                new Button(getTranslation("budgets.limits.refresh"), VaadinIcon.REFRESH.create(), click -> enter(ui()));
        refresh.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div liveActions = new Div(RestDialog.button(CapRest::limits), refresh);
        Div capActions = new Div(RestDialog.button(CapRest::caps));
        if (manages) {
            caps.offer(this::change, this::remove);
            capActions.add(
                    new Button(getTranslation("budgets.caps.create"), VaadinIcon.PLUS.create(), click -> new CapForm(
                                    limits, () -> enter(ui()))
                            .create(names)
                            .open()));
        }
        add(
                part("budgets.limits.live", "budgets.limits.what", livePlace, liveActions),
                part("budgets.caps", "budgets.caps.what", capPlace, capActions));
    }

    /** Asks for them again. */
    final void enter(UI ui) {
        background.ask(
                ui, () -> new Found(limits.live(), limits.caps(), keyNames.get()), this::show, failure -> Stream.of(
                                livePlace, capPlace)
                        .forEach(place -> place.showInstead(EmptyState.failed(failure, () -> enter(ui)))));
    }

    private void show(Found found) {
        names = found.names();
        live.show(found.live(), names);
        caps.show(found.caps(), names);
        show(livePlace, found.live().isEmpty(), "budgets.limits.none", "budgets.limits.none.what-to-do");
        show(capPlace, found.caps().isEmpty(), "budgets.caps.none", "budgets.caps.none.what-to-do");
    }

    private void show(ListPlace place, boolean empty, String title, String whatToDo) {
        if (empty) {
            place.showInstead(new EmptyState(VaadinIcon.TIMER, getTranslation(title), getTranslation(whatToDo)));
        } else {
            place.showList();
        }
    }

    private void change(LimitCap cap) {
        new CapForm(limits, () -> enter(ui())).change(cap, name(cap)).open();
    }

    private void remove(LimitCap cap) {
        new Confirmation(
                        getTranslation("budgets.caps.remove.question", name(cap)),
                        getTranslation("budgets.caps.remove.consequence"),
                        getTranslation("budgets.remove"),
                        () -> {
                            if (Notices.attempt(() -> limits.remove(cap.id(), cap.version()))) {
                                Notices.done(getTranslation("budgets.caps.removed", name(cap)));
                            }
                            enter(ui());
                        })
                .open();
    }

    private String name(LimitCap cap) {
        return caps.key(cap) + " · " + caps.models(cap);
    }

    private Div part(String title, String what, ListPlace place, Component actions) {
        Div header = new Div(new H2(getTranslation(title)), actions);
        header.addClassName("panel-header");
        Paragraph words = new Paragraph(getTranslation(what));
        words.addClassName("limits-what");
        Div body = new Div(words, place);
        body.addClassName("panel-body");
        Div part = new Div(header, body);
        part.addClassName("panel");
        return part;
    }

    private UI ui() {
        return getUI().orElseGet(UI::getCurrent);
    }
}
