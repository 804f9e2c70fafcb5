package dev.chancery.console.prompts;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.chancery.console.ConsoleLayout;
import jakarta.inject.Inject;

/** One request to Claude. */
@Route(value = "prompts/:name*", layout = ConsoleLayout.class)
@AnonymousAllowed
public class PromptView extends PromptPageView {
    private static final long serialVersionUID = 1L;

    /** Made by the router. */
    @Inject
    public PromptView(PromptServices services) {
        super(PromptArea.PROMPTS, services);
    }
}
