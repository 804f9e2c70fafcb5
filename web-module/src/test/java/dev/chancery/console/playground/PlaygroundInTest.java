package dev.chancery.console.playground;

import com.vaadin.flow.component.Component;
import dev.chancery.access.Role;
import dev.chancery.console.editor.ScriptedPrompts;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The playground for tests of what is around it. */
public final class PlaygroundInTest {
    private PlaygroundInTest() {}

    public static Map<Class<?>, Supplier<? extends Component>> views() {
        return Map.of(
                PlaygroundView.class,
                () -> new PlaygroundView(
                        new ScriptedPrompts(Role.EDITOR).services(new ScriptedClaude()),
                        new QueuedThreads(),
                        answer -> Optional.empty()));
    }
}
