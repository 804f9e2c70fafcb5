package dev.chancery.console.kit;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;

/** Asks nothing until the test says so, and then on the test's own thread. */
public final class QueuedBackground extends Background {
    private final Queue<Runnable> questions = new ArrayDeque<>();

    public QueuedBackground() {
        super(new Nobody());
    }

    @Override
    protected void execute(Runnable work) {
        questions.add(work);
    }

    /** How many questions wait. */
    public int waiting() {
        return questions.size();
    }

    /** Asks everything that waits, and what comes of it, and shows the answers. */
    public void run() {
        for (Runnable next = questions.poll(); next != null; next = questions.poll()) {
            next.run();
            MockVaadin.clientRoundtrip();
        }
    }

    private static final class Nobody implements Callers {
        @Override
        public Caller current() {
            return Caller.ANONYMOUS;
        }

        @Override
        public <T> T as(Caller caller, Supplier<T> work) {
            return work.get();
        }
    }
}
