package dev.chancery.console.playground;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.chancery.access.Permission;
import dev.chancery.console.ConsoleLayout;
import dev.chancery.console.ConsoleView;
import dev.chancery.console.KeyHint;
import dev.chancery.console.NeedsPermission;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Claude;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.ModelInfo;
import dev.chancery.prices.Prices;
import dev.chancery.prompts.InvalidPromptException;
import dev.chancery.prompts.MissingVariablesException;
import dev.chancery.prompts.PromptTemplate;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tries prompts: runs up to four beside each other, shows the answers while they are written, and what they took. */
@Route(value = "playground", layout = ConsoleLayout.class)
@Menu(title = "playground.title", order = 40, icon = "vaadin:play-circle-o")
@NeedsPermission(Permission.USE_PLAYGROUND)
public class PlaygroundView extends ConsoleView implements BeforeEnterObserver {
    static final int MOST_PANES = 4;

    private static final long serialVersionUID = 1L;
    private static final CallOptions LISTING = PlaygroundRun.AS_A_TRIAL.timeout(Duration.ofSeconds(30));

    private final transient Claude claude;
    private final transient RunThreads threads;
    private final transient RunCost cost;
    private transient List<ModelInfo> models = List.of();
    private final List<Pane> panes = new ArrayList<>();
    private final Div row = new Div();
    private final VariablesPanel variables = new VariablesPanel();
    private final PlaygroundBar bar =
            new PlaygroundBar(this::addPane, this::removePane, this::runAll, this::lookForVariables);

    /** Made by the router. */
    @Inject
    public PlaygroundView(Claude claude, RunThreads threads, Prices prices) {
        this(claude, threads, RunCost.by(prices));
    }

    PlaygroundView(Claude claude, RunThreads threads, RunCost cost) {
        super("playground.title");
        this.claude = claude;
        this.threads = threads;
        this.cost = cost;
        addClassName("playground");
        row.addClassName("panes");
        add(bar, variables, row);
        showPanes(1);
        Stream.of(KeyModifier.CONTROL, KeyModifier.META)
                .forEach(modifier -> Shortcuts.addShortcutListener(this, this::runAll, Key.ENTER, modifier)
                        .setResetFocusOnActiveElement(true));
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(
                new KeyHint(List.of("Ctrl", "Enter"), "playground.keys.run"),
                new KeyHint(List.of("⌘", "Enter"), "playground.keys.run"));
    }

    @Override
    public boolean speaksLive() {
        return true;
    }

    /** Also comes when {@link #remember()} changed the address, and then finds everything as it is. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        if (query.equals(ParametersQuery.of(parameters()))) {
            return;
        }
        List<Parameters> wanted = ParametersQuery.read(query);
        showPanes(wanted.size());
        for (int at = 0; at < wanted.size(); at++) {
            ParametersForm form = panes.get(at).form().parameters();
            form.set(wanted.get(at).stopSequences(form.get().stopSequences()));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        threads.run(() -> list(ui));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        panes.forEach(Pane::stop);
        super.onDetach(event);
    }

    private void list(UI ui) {
        SerializableRunnable change;
        try {
            List<ModelInfo> found = claude.models(LISTING);
            change = () -> offer(found);
        } catch (RuntimeException e) {
            change = () -> panes.forEach(pane -> pane.form().modelsFailed(e));
        }
        ui.accessLater(change, () -> {}).run();
    }

    private void offer(List<ModelInfo> found) {
        models = found;
        panes.forEach(pane -> pane.form().parameters().model().offer(found));
    }

    private List<Parameters> parameters() {
        return panes.stream().map(pane -> pane.form().parameters().get()).toList();
    }

    /** The new pane asks what the last one asks, so that a person changes only what is to be compared. */
    private void addPane() {
        PromptForm last = panes.get(panes.size() - 1).form();
        showPanes(panes.size() + 1);
        PromptForm added = panes.get(panes.size() - 1).form();
        added.parameters().set(last.parameters().get());
        added.setTexts(last.system(), last.message());
        remember();
    }

    private void removePane() {
        panes.get(panes.size() - 1).stop();
        showPanes(panes.size() - 1);
        lookForVariables();
        remember();
    }

    private void showPanes(int count) {
        while (panes.size() > count) {
            row.remove(panes.remove(panes.size() - 1));
        }
        while (panes.size() < count) {
            panes.add(newPane(panes.size() + 1));
        }
        row.getElement().setAttribute("count", String.valueOf(count));
        bar.show(count, MOST_PANES);
    }

    private Pane newPane(int number) {
        Pane pane = new Pane(number, claude, threads, cost, () -> run(number), this::remember);
        pane.form().onTexts(this::lookForVariables);
        row.add(pane);
        if (!models.isEmpty()) {
            pane.form().parameters().model().offer(models);
        }
        return pane;
    }

    private void runAll() {
        for (int number = 1; number <= panes.size(); number++) {
            run(number);
        }
    }

    private void run(int number) {
        Pane pane = panes.get(number - 1);
        if (pane.isIdle()) {
            pane.form().draft().ifPresent(draft -> start(pane, draft));
        }
    }

    private void start(Pane pane, Draft draft) {
        try {
            MessageRequest request = draft.request();
            if (bar.areTemplates()) {
                request = PromptTemplate.of(request).fill(variables.values());
            }
            variables.missing(Set.of());
            pane.start(request, getUI().orElseThrow());
        } catch (MissingVariablesException e) {
            variables.missing(e.names());
        } catch (InvalidPromptException e) {
            pane.form().invalidText(String.valueOf(e.getMessage()));
        }
    }

    /** A text that is no template yet, being written, changes nothing. */
    private void lookForVariables() {
        Set<String> names = new LinkedHashSet<>();
        if (bar.areTemplates()) {
            panes.forEach(pane -> names.addAll(pane.form().variables()));
        }
        variables.offer(names);
    }

    private void remember() {
        Location address = new Location("playground", ParametersQuery.of(parameters()));
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address));
    }
}
