package dev.chancery.console.playground;

import com.vaadin.flow.component.UI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The way into the playground from where prompts are. */
public final class PlaygroundLink {
    private PlaygroundLink() {}

    /**
     * Opens the playground with versions of a prompt, each in a pane of its own.
     *
     * @param versions their numbers, at most {@value PlaygroundView#MOST_PANES}
     */
    public static void open(UI ui, String prompt, int... versions) {
        List<PaneAddress> panes = Arrays.stream(versions)
                .mapToObj(version -> new PaneAddress(prompt, String.valueOf(version), Map.of()))
                .toList();
        ui.navigate("playground", PaneAddress.query(panes).parameters());
    }
}
