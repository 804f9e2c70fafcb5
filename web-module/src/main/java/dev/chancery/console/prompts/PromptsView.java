package dev.chancery.console.prompts;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.chancery.access.Permission;
import dev.chancery.console.ConsoleLayout;
import dev.chancery.console.NeedsPermission;
import dev.chancery.console.editor.PromptArea;
import dev.chancery.console.editor.PromptServices;
import jakarta.inject.Inject;

/** Requests to Claude, to be served to beans. */
@Route(value = "prompts", layout = ConsoleLayout.class)
@Menu(title = "prompts.title", order = 20, icon = "vaadin:file-text-o")
@NeedsPermission(Permission.READ_PROMPTS)
public class PromptsView extends PromptListView {
    private static final long serialVersionUID = 1L;

    /** Made by the router. */
    @Inject
    public PromptsView(PromptServices services) {
        super(PromptArea.PROMPTS, services);
    }
}
