package dev.chancery.console.prompts;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.chancery.console.ConsoleLayout;
import jakarta.inject.Inject;

/** Requests to Claude, to be served to beans. */
@Route(value = "prompts", layout = ConsoleLayout.class)
@Menu(title = "prompts.title", order = 20, icon = "vaadin:file-text-o")
@AnonymousAllowed
public class PromptsView extends PromptListView {
    private static final long serialVersionUID = 1L;

    /** Made by the router. */
    @Inject
    public PromptsView(PromptServices services) {
        super(PromptArea.PROMPTS, services);
    }
}
