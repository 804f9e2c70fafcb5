package dev.chancery.console.prompts;

import com.vaadin.flow.router.Route;
import dev.chancery.access.Permission;
import dev.chancery.console.ConsoleLayout;
import dev.chancery.console.NeedsPermission;
import dev.chancery.console.editor.PromptArea;
import dev.chancery.console.editor.PromptServices;
import jakarta.inject.Inject;

/** One text that prompts include. */
@Route(value = "system-prompts/:name*", layout = ConsoleLayout.class)
@NeedsPermission(Permission.READ_PROMPTS)
public class SystemPromptView extends PromptPageView {
    private static final long serialVersionUID = 1L;

    /** Made by the router. */
    @Inject
    public SystemPromptView(PromptServices services) {
        super(PromptArea.SYSTEM_PROMPTS, services);
    }
}
