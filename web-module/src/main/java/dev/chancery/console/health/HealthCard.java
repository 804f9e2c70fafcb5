package dev.chancery.console.health;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import dev.chancery.console.kit.Formats;
import dev.chancery.status.Level;
import dev.chancery.status.Status;
import java.util.List;

/** How one part is: its level, what it says, since when it is so, and what to do about it. */
final class HealthCard extends Section {
    private static final long serialVersionUID = 1L;

    /** @param said all that the part says, the worst first; not empty */
    HealthCard(List<Status> said) {
        Status worst = said.get(0);
        String name = HealthWords.name(worst.component());
        addClassNames("panel", "health-card");
        setId("health-" + worst.component());
        getElement()
                .setAttribute("aria-label", name)
                .setAttribute("tone", HealthWords.tone(worst.level()).name());
        Icon icon = HealthWords.icon(worst.component()).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Div header = new Div(icon, new H3(name), HealthWords.badge(worst.level()));
        header.addClassName("health-header");
        add(header);
        said.forEach(status -> add(sentence(status)));
        if (worst.level() != Level.OK) {
            Paragraph whatToDo = new Paragraph(HealthWords.whatToDo(worst.component(), worst.level()));
            whatToDo.addClassName("health-what-to-do");
            add(whatToDo);
        }
        Span since = new Span(getTranslation("health.since", Formats.current().exactTime(worst.since())));
        since.addClassName("health-since");
        add(since);
    }

    private static Paragraph sentence(Status status) {
        Paragraph sentence = new Paragraph(HealthWords.sentence(status));
        sentence.addClassName("health-sentence");
        return sentence;
    }
}
