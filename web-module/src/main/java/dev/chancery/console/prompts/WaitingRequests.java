package dev.chancery.console.prompts;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import dev.chancery.console.editor.PromptArea;
import dev.chancery.console.kit.Query;
import dev.chancery.prompts.PromptPromotion;
import java.util.List;

/** Which prompts of a list have a protected label that waits for a second person, each a way to where it is decided. */
class WaitingRequests extends Div {
    private static final long serialVersionUID = 1L;

    private final PromptArea area;

    WaitingRequests(PromptArea area) {
        this.area = area;
        addClassName("waiting-requests");
        setVisible(false);
    }

    final void show(List<PromptPromotion> open) {
        removeAll();
        setVisible(!open.isEmpty());
        add(new Span(getTranslation("prompts.requests")));
        open.forEach(request -> add(link(request)));
    }

    private Anchor link(PromptPromotion request) {
        Query versions = Query.empty().with(PromptPageView.TAB, PageTab.VERSIONS.word());
        String address = new Location(area.path(request.prompt()), versions.parameters()).getPathWithQueryParameters();
        return new Anchor(
                address, getTranslation("prompts.request.of", request.prompt(), request.label(), request.number()));
    }
}
