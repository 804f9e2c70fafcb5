package dev.chancery.console.health;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.kit.Formats;
import dev.chancery.status.Level;
import dev.chancery.status.Status;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** How all of it is, in one line. */
final class HealthSummary extends Div {
    private static final long serialVersionUID = 1L;

    private final Div level = new Div();
    private final H2 title = new H2();
    private final Span note = new Span();

    HealthSummary() {
        addClassNames("panel", "health-summary");
        title.setId("health-overall");
        note.addClassName("health-since");
        Div words = new Div(title, note);
        words.addClassName("health-words");
        level.addClassName("health-level");
        add(level, words);
    }

    /** Is read aloud when it changes, not at every look. */
    void show(List<Status> all, Instant when) {
        Level worst = all.stream().map(Status::level).max(Level::compareTo).orElse(Level.OK);
        String sentence = sentence(all, worst);
        if (!sentence.equals(title.getText())) {
            title.setText(sentence);
            level.removeAll();
            level.add(HealthWords.badge(worst));
            getElement()
                    .setAttribute("role", "status")
                    .setAttribute("tone", HealthWords.tone(worst).name());
        }
        note.setText(getTranslation("health.seen", Formats.current().exactTime(when)));
    }

    private String sentence(List<Status> all, Level worst) {
        String failing = parts(all, Level.FAILING);
        String warning = parts(all, Level.WARNING);
        return switch (worst) {
            case OK -> getTranslation("health.all-well");
            case WARNING -> getTranslation("health.some-warn", warning);
            case FAILING -> getTranslation("health.some-fail", failing, warning);
        };
    }

    /** The names of the parts whose worst level this is. */
    private String parts(List<Status> all, Level level) {
        String names = all.stream()
                .collect(Collectors.toMap(
                        Status::component, Status::level, BinaryOperator.maxBy(Level::compareTo), LinkedHashMap::new))
                .entrySet()
                .stream()
                .filter(part -> part.getValue() == level)
                .map(part -> HealthWords.name(part.getKey()))
                .collect(Collectors.joining(getTranslation("health.and")));
        return names.isEmpty() ? Formats.UNKNOWN : names;
    }
}
