package dev.chancery.console.prompts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/** In which folder one is, and the way up. */
class FolderPath extends Nav {
    private static final long serialVersionUID = 1L;

    private final transient Consumer<String> open;

    /** @param open told the folder to go to; empty for all prompts */
    FolderPath(Consumer<String> open) {
        this.open = open;
        addClassName("folder-path");
        getElement().setAttribute("aria-label", getTranslation("prompts.folders"));
    }

    void show(String folder) {
        removeAll();
        setVisible(!folder.isEmpty());
        add(step(getTranslation("prompts.folders.all"), ""));
        int end = folder.indexOf('/');
        int begin = 0;
        while (end >= 0) {
            add(separator(), step(folder.substring(begin, end), folder.substring(0, end)));
            begin = end + 1;
            end = folder.indexOf('/', begin);
        }
        Span here = new Span(folder.substring(begin));
        here.getElement().setAttribute("aria-current", "location");
        add(separator(), here);
    }

    private Button step(String text, String folder) {
        Button step = new Button(text, click -> open.accept(folder));
        step.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return step;
    }

    private static Span separator() {
        Span slash = new Span("/");
        slash.getElement().setAttribute("aria-hidden", "true");
        return slash;
    }
}
