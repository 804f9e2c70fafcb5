package dev.chancery.console.prompts;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.chancery.console.ConsoleLayout;
import jakarta.inject.Inject;

/** One text that prompts include. */
@Route(value = "system-prompts/:name*", layout = ConsoleLayout.class)
@AnonymousAllowed
public class SystemPromptView extends PromptPageView {
    private static final long serialVersionUID = 1L;

    /** Made by the router. */
    @Inject
    public SystemPromptView(PromptServices services) {
        super(PromptArea.SYSTEM_PROMPTS, services);
    }
}
