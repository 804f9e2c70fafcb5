package dev.chancery.console.playground;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import dev.chancery.console.editor.PromptServices;
import dev.chancery.messages.Claude;
import dev.chancery.messages.MessageRequest;
import org.jspecify.annotations.Nullable;

/** One request and its answer. Several stand beside each other to be compared. */
class Pane extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Claude claude;
    private final transient RunThreads threads;
    private final AnswerPanel answer;
    private final PromptForm form;
    private transient @Nullable PlaygroundRun running;

    /**
     * @param number from 1; makes the ids of the parts differ
     * @param run what the button does; it calls {@link #start} with what is asked
     * @param changed called when a person changed something
     * @param loaded called when another version was loaded
     */
    Pane(
            int number,
            PromptServices services,
            RunThreads threads,
            RunCost cost,
            Runnable run,
            Runnable changed,
            Runnable loaded) {
        this.claude = services.claude();
        this.threads = threads;
        answer = new AnswerPanel(cost);
        form = new PromptForm(services, run, this::stop, changed, loaded);
        addClassName("pane");
        add(form, answer);
        if (number > 1) {
            distinguish(this, "-" + number);
            form.ending("-" + number);
        }
    }

    PromptForm form() {
        return form;
    }

    /** Whether nothing runs here. */
    boolean isIdle() {
        return running == null;
    }

    /** Asks Claude, and shows the answer while it is written. */
    void start(MessageRequest request, UI ui) {
        PlaygroundRun next = new PlaygroundRun(claude, request, threads::runLater, new Screen(ui));
        threads.run(next);
        running = next;
        answer.begin();
        form.running(true);
    }

    /** Ends what runs here, if something does. */
    void stop() {
        if (running != null) {
            running.stop();
        }
    }

    /** Ids are unique in a page: those of the further panes have a number behind them. */
    private static void distinguish(Component part, String suffix) {
        part.getId().ifPresent(id -> part.setId(id + suffix));
        String copied = part.getElement().getAttribute("data-copies");
        if (copied != null) {
            part.getElement().setAttribute("data-copies", copied + suffix);
        }
        part.getChildren().forEach(child -> distinguish(child, suffix));
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
