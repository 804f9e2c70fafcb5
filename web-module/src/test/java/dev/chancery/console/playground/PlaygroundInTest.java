package dev.chancery.console.playground;

import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The playground for tests of what is around it. */
public final class PlaygroundInTest {
    private PlaygroundInTest() {}

    public static Map<Class<?>, Supplier<? extends Component>> views() {
        return Map.of(
                PlaygroundView.class,
                () -> new PlaygroundView(new ScriptedClaude(), new QueuedThreads(), answer -> Optional.empty()));
    }
}
