package dev.chancery.console.playground;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.chancery.console.ConsoleLayout;
import dev.chancery.console.ConsoleView;
import dev.chancery.console.KeyHint;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Claude;
import dev.chancery.messages.ModelInfo;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tries a prompt: runs it, shows the answer while it is written, and what it took. */
@Route(value = "playground", layout = ConsoleLayout.class)
@RouteAlias(value = "", layout = ConsoleLayout.class)
@Menu(title = "playground.title", order = 40, icon = "vaadin:play-circle-o")
@AnonymousAllowed
public class PlaygroundView extends ConsoleView implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    private static final CallOptions LISTING = PlaygroundRun.AS_A_TRIAL.timeout(Duration.ofSeconds(30));

    private final transient Claude claude;
    private final transient RunThreads threads;
    private final AnswerPanel answer = new AnswerPanel();
    private final PromptForm form = new PromptForm(this::run, this::stop, this::remember);
    private transient @Nullable PlaygroundRun running;

    /** Made by the router. */
    @Inject
    public PlaygroundView(Claude claude, RunThreads threads) {
        super("playground.title");
        this.claude = claude;
        this.threads = threads;
        addClassName("playground");
        add(form, answer);
        Stream.of(KeyModifier.CONTROL, KeyModifier.META)
                .forEach(modifier -> Shortcuts.addShortcutListener(this, this::run, Key.ENTER, modifier)
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
        Parameters now = form.parameters().get();
        QueryParameters query = event.getLocation().getQueryParameters();
        if (!query.equals(ParametersQuery.of(now))) {
            form.parameters().set(ParametersQuery.read(query).stopSequences(now.stopSequences()));
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
        stop();
        super.onDetach(event);
    }

    private void list(UI ui) {
        SerializableRunnable change;
        try {
            List<ModelInfo> models = claude.models(LISTING);
            change = () -> form.parameters().model().offer(models);
        } catch (RuntimeException e) {
            change = () -> form.modelsFailed(e);
        }
        ui.accessLater(change, () -> {}).run();
    }

    private void run() {
        if (running == null) {
            form.draft().ifPresent(draft -> start(draft, getUI().orElseThrow()));
        }
    }

    private void start(Draft draft, UI ui) {
        PlaygroundRun next = new PlaygroundRun(claude, draft.request(), threads::runLater, new Screen(ui));
        threads.run(next);
        running = next;
        answer.begin();
        form.running(true);
    }

    private void stop() {
        if (running != null) {
            running.stop();
        }
    }

    private void remember() {
        Location address =
                new Location("playground", ParametersQuery.of(form.parameters().get()));
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address));
    }

    /** Shows a run in the page that started it. When the page is gone, nobody is there to read on. */
    private final class Screen implements RunListener {
        private final UI ui;

        private Screen(UI ui) {
            this.ui = ui;
        }

        @Override
        public void progressed(PlaygroundRun run) {
            show(run, () -> answer.append(run.take()));
        }

        @Override
        public void ended(PlaygroundRun run, RunResult result) {
            show(run, () -> {
                answer.append(run.take());
                answer.end(result);
                form.running(false);
                running = null;
            });
        }

        private void show(PlaygroundRun run, SerializableRunnable change) {
            ui.accessLater(change, run::stop).run();
        }
    }
}
