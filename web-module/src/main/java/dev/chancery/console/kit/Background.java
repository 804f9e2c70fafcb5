package dev.chancery.console.kit;

import com.vaadin.flow.component.UI;
import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Asks services without holding up the page, on behalf of the person at the page. */
@ApplicationScoped
@ManagedExecutorDefinition(name = Background.THREADS, maxAsync = 16)
public class Background {
    static final String THREADS = "java:module/concurrent/console";

    @Resource(lookup = THREADS)
    @SuppressWarnings("NullAway.Init") // by the container
    private ManagedExecutorService threads;

    private final Callers callers;

    /** By the container. */
    @Inject
    public Background(Callers callers) {
        this.callers = callers;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Background() {
        this.callers = null;
    }

    /**
     * Asks on another thread and shows the answer in the page; returns at once. When the page is gone meanwhile, nothing
     * is shown.
     *
     * @param question asked with the permissions of the person at the page
     * @param answer told the answer, with the page locked
     * @param failure told what the question threw, with the page locked
     */
    public <T> void ask(UI ui, Supplier<T> question, Consumer<T> answer, Consumer<RuntimeException> failure) {
        Caller caller = callers.current();
        execute(() -> {
            try {
                T value = callers.as(caller, question);
                show(ui, () -> answer.accept(value));
            } catch (RuntimeException e) {
                show(ui, () -> failure.accept(e));
            }
        });
    }

    /** Does something on another thread; returns at once. */
    public void run(Runnable work) {
        execute(work);
    }

    /** On a thread of the container; a test may do otherwise. */
    protected void execute(Runnable work) {
        threads.execute(work);
    }

    private static void show(UI ui, Runnable change) {
        ui.accessLater(change::run, () -> {}).run();
    }
}
