package dev.chancery.console.kit;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import dev.chancery.access.Callers;
import java.util.ArrayDeque;
import java.util.Queue;

/** Asks when the test says so: what is on its way can be looked at. */
public final class BackgroundInTest extends Background {
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    public BackgroundInTest(Callers callers) {
        super(callers);
    }

    @Override
    protected void execute(Runnable work) {
        waiting.add(work);
    }

    /** Asks what waits, shows the answers, and asks what these lead to. */
    public void answer() {
        do {
            for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
                next.run();
            }
            MockVaadin.clientRoundtrip();
        } while (!waiting.isEmpty());
    }

    /** Asks only what has waited longest, and shows its answer. */
    public void answerOne() {
        waiting.remove().run();
        MockVaadin.clientRoundtrip();
    }

    /** How many questions wait. */
    public int waiting() {
        return waiting.size();
    }
}
