package dev.chancery.console.prompts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import dev.chancery.console.editor.PromptServices;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Notices;
import dev.chancery.console.kit.Query;
import dev.chancery.console.kit.RangePicker;
import dev.chancery.console.kit.TimeRange;
import dev.chancery.console.kit.Toolbar;
import dev.chancery.prompts.PromptVersion;
import dev.chancery.usage.Period;
import dev.chancery.usage.PromptVersionUse;
import dev.chancery.usage.UsageFilter;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What two versions used in a period, side by side. */
class UsageTab extends Div {
    private static final long serialVersionUID = 1L;
    private static final String LEFT = "a";
    private static final String RIGHT = "b";

    private final transient PromptServices services;
    private final transient PromptPage page;
    private final transient Consumer<Query> remember;
    private final Clock clock = Clock.systemUTC();
    private final Select<Integer> left = new Select<>();
    private final Select<Integer> right = new Select<>();
    private final RangePicker range;
    private final Div result = new Div();
    private Query query;
    private int asked;

    UsageTab(PromptServices services, PromptPage page, Query query, Consumer<Query> remember) {
        this.services = services;
        this.page = page;
        this.query = query;
        this.remember = remember;
        this.range = new RangePicker(TimeRange.of(query), clock, this::choose);
        addClassName("usage-tab");
        result.addClassName("usage-result");
        prepare(left, LEFT, "prompts.usage.left", page.latest() > 1 ? page.latest() - 1 : page.latest());
        prepare(right, RIGHT, "prompts.usage.right", page.latest());
        add(new Toolbar(left, right, range), result);
        ask();
    }

    private void prepare(Select<Integer> field, String parameter, String key, int otherwise) {
        List<Integer> numbers =
                page.versions().stream().map(PromptVersion::number).toList();
        field.setId("usage-" + parameter);
        field.setLabel(getTranslation(key));
        field.setItems(Stream.concat(numbers.stream(), Stream.of(0)).toList());
        field.setItemLabelGenerator(number ->
                number == 0 ? getTranslation("prompts.usage.packaged") : getTranslation("prompts.version", number));
        field.setValue(query.get(parameter, Integer::valueOf)
                .filter(number -> number == 0 || numbers.contains(number))
                .orElse(otherwise));
        field.addValueChangeListener(change -> {
            query = query.with(parameter, String.valueOf(change.getValue()));
            remember.accept(query);
            ask();
        });
    }

    private void choose(TimeRange chosen) {
        query = chosen.into(query);
        remember.accept(query);
        ask();
    }

    private void ask() {
        int question = ++asked;
        List<Integer> versions = List.of(left.getValue(), right.getValue());
        Period period = range.range().period(clock.instant(), Formats.current().zone());
        load();
        services.background()
                .ask(
                        UI.getCurrent(),
                        () -> services.usage().versions(period, UsageFilter.EVERYTHING, page.name(), versions),
                        uses -> ifLatest(question, () -> show(uses)),
                        failure -> ifLatest(question, () -> fail(failure)));
    }

    private void ifLatest(int question, Runnable show) {
        if (question == asked) {
            result.removeAll();
            result.getElement().removeAttribute("aria-busy");
            show.run();
        }
    }

    private void load() {
        result.removeAll();
        Div skeleton = new Div();
        skeleton.addClassNames("skeleton", "tall");
        result.add(skeleton);
        result.getElement().setAttribute("aria-busy", "true");
    }

    private void show(List<PromptVersionUse> uses) {
        if (uses.stream().allMatch(use -> use.use().requests() == 0)) {
            result.add(new EmptyState(
                    VaadinIcon.BAR_CHART_H,
                    getTranslation("prompts.usage.none"),
                    getTranslation("prompts.usage.none.what-to-do")));
        } else {
            result.add(new UsageTable(uses.get(0), uses.get(1)));
        }
    }

    private void fail(RuntimeException failure) {
        Span words = new Span(Notices.words(failure));
        Div problem = new Div(words);
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        result.add(problem);
    }
}
