package dev.chancery.console.playground;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.chancery.access.Permission;
import dev.chancery.console.ConsoleLayout;
import dev.chancery.console.ConsoleView;
import dev.chancery.console.KeyHint;
import dev.chancery.console.NeedsPermission;
import dev.chancery.console.editor.PromptServices;
import dev.chancery.console.editor.PromptState;
import dev.chancery.console.kit.CommandEnter;
import dev.chancery.console.kit.LeaveQuestion;
import dev.chancery.console.kit.Notices;
import dev.chancery.console.kit.Query;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.ModelInfo;
import dev.chancery.problems.InvalidValueException;
import dev.chancery.prompts.MissingVariablesException;
import dev.chancery.prompts.NoSuchPromptException;
import dev.chancery.prompts.PromptVersion;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tries prompts: runs up to four beside each other, shows the answers while they are written, and what they took. */
@Route(value = "playground", layout = ConsoleLayout.class)
@Menu(title = "playground.title", order = 40, icon = "vaadin:play-circle-o")
@NeedsPermission(Permission.USE_PLAYGROUND)
public class PlaygroundView extends ConsoleView implements BeforeEnterObserver, BeforeLeaveObserver {
    static final int MOST_PANES = 4;
    static final List<KeyHint> RUN_KEYS = List.of(
            new KeyHint(List.of("Ctrl", "Enter"), "playground.keys.run"),
            new KeyHint(List.of("⌘", "Enter"), "playground.keys.run"));

    private static final long serialVersionUID = 1L;
    private static final CallOptions LISTING = PlaygroundRun.AS_A_TRIAL.timeout(Duration.ofSeconds(30));

    private final transient PromptServices services;
    private final transient PromptTrials trials;
    private final transient RunThreads threads;
    private final transient RunCost cost;
    private transient List<ModelInfo> models = List.of();
    private final List<Pane> panes = new ArrayList<>();
    private final Div row = new Div();
    private final VariablesPanel variables = new VariablesPanel();
    private final PlaygroundBar bar =
            new PlaygroundBar(this::addPane, this::removePane, this::runAll, this::templatesChosen);
    private final LeaveQuestion leaving = new LeaveQuestion();
    private Query address = Query.empty();

    /** Made by the router. */
    @Inject
    public PlaygroundView(PromptServices services, RunThreads threads) {
        this(services, threads, RunCost.by(services.prices()));
    }

    PlaygroundView(PromptServices services, RunThreads threads, RunCost cost) {
        super("playground.title");
        this.services = services;
        this.trials = new PromptTrials(services);
        this.threads = threads;
        this.cost = cost;
        addClassName("playground");
        row.addClassName("panes");
        add(bar, variables, row);
        showPanes(1);
        CommandEnter.anywhere(this, this::runAll);
    }

    @Override
    public List<KeyHint> keys() {
        return RUN_KEYS;
    }

    @Override
    public boolean speaksLive() {
        return true;
    }

    /** Also comes when {@link #remember()} changed the address, and then finds everything as it is. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Query query = Query.of(event.getLocation().getQueryParameters());
        if (query.equals(address)) {
            return;
        }
        address = query;
        List<PaneAddress> wanted = PaneAddress.read(query);
        showPanes(wanted.size());
        for (int at = 0; at < wanted.size(); at++) {
            open(panes.get(at), wanted.get(at));
        }
        address = query; // not what the panes are on the way
    }

    /** Not when only {@link #remember()} changed the address. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (losesSomething() && !LeaveQuestion.stays(event, PlaygroundView.class, address)) {
            leaving.ask(event, getTranslation("playground.leave"));
        }
    }

    private boolean losesSomething() {
        return !variables.values().isEmpty()
                || panes.stream().anyMatch(pane -> pane.form().isUnsaved());
    }

    private void open(Pane pane, PaneAddress wanted) {
        Notices.attempt(() -> {
            Optional<PromptVersion> version = trials.find(wanted.prompt(), wanted.version());
            if (version.isEmpty() && !wanted.prompt().isEmpty()) {
                Notices.failed(getTranslation("playground.load.missing", wanted.prompt(), wanted.version()));
            }
            pane.form().open(wanted, version.orElse(null));
        });
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        services.background()
                .ask(
                        event.getUI(),
                        () -> services.claude().models(LISTING),
                        this::offer,
                        failure -> panes.forEach(pane -> pane.form().modelsFailed(failure)));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        panes.forEach(Pane::stop);
        super.onDetach(event);
    }

    private void offer(List<ModelInfo> found) {
        models = found;
        panes.forEach(this::offerModels);
    }

    private void offerModels(Pane pane) {
        pane.form().model().offer(models);
        pane.form().model().propose();
    }

    /** The new pane asks what the last one asks, so that a person changes only what is to be compared. */
    private void addPane() {
        PromptForm last = panes.get(panes.size() - 1).form();
        showPanes(panes.size() + 1);
        panes.get(panes.size() - 1).form().copy(last);
        changed();
    }

    private void removePane() {
        panes.get(panes.size() - 1).stop();
        showPanes(panes.size() - 1);
        changed();
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
        Pane pane = new Pane(number, services, threads, cost, () -> run(number), this::changed, this::loaded);
        pane.form().template(bar.areTemplates());
        row.add(pane);
        if (!models.isEmpty()) {
            offerModels(pane);
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
            pane.form().asked().ifPresent(asked -> start(pane, asked));
        }
    }

    private void start(Pane pane, PromptState asked) {
        try {
            MessageRequest request =
                    bar.areTemplates() ? trials.request(asked, variables.values()) : trials.request(asked);
            variables.missing(Set.of());
            pane.start(request, getUI().orElseThrow());
        } catch (MissingVariablesException e) {
            variables.missing(e.names());
        } catch (InvalidValueException e) {
            if (!pane.form().refuse(e)) {
                Notices.failed(e);
            }
        } catch (NoSuchPromptException e) {
            Notices.failed(e);
        }
    }

    private void templatesChosen() {
        panes.forEach(pane -> pane.form().template(bar.areTemplates()));
        lookForVariables();
    }

    private void changed() {
        lookForVariables();
        remember();
    }

    private void loaded() {
        bar.takeTemplates();
        changed();
    }

    /** One set for all panes. A text that is no template yet, being written, changes nothing. */
    private void lookForVariables() {
        Set<String> names = new LinkedHashSet<>();
        Set<String> structured = new LinkedHashSet<>();
        if (bar.areTemplates()) {
            panes.stream().map(pane -> trials.variables(pane.form().parts())).forEach(wanted -> {
                names.addAll(wanted.names());
                structured.addAll(wanted.structured());
            });
        }
        variables.offer(names, structured);
    }

    private void remember() {
        Query now = PaneAddress.query(
                panes.stream().map(pane -> pane.form().address()).toList());
        if (!now.equals(address)) {
            address = now;
            getUI().ifPresent(ui -> now.show(ui, "playground"));
        }
    }
}
