package dev.chancery.console.prompts;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.chancery.access.Permission;
import dev.chancery.console.ConsoleLayout;
import dev.chancery.console.NeedsPermission;
import dev.chancery.console.editor.PromptArea;
import dev.chancery.console.editor.PromptServices;
import jakarta.inject.Inject;

/** Texts that prompts include. */
@Route(value = "system-prompts", layout = ConsoleLayout.class)
@Menu(title = "system-prompts.title", order = 30, icon = "vaadin:cog-o")
@NeedsPermission(Permission.READ_PROMPTS)
public class SystemPromptsView extends PromptListView {
    private static final long serialVersionUID = 1L;

    /** Made by the router. */
    @Inject
    public SystemPromptsView(PromptServices services) {
        super(PromptArea.SYSTEM_PROMPTS, services);
    }
}
