package dev.chancery.console.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import dev.chancery.console.kit.TimeRange.Choice;
import dev.chancery.usage.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Picks of which days something is shown, and in which zone they begin. Says beside it which days those are. */
public class RangePicker extends Div {
    private static final long serialVersionUID = 1L;

    private final Clock clock;
    private final transient Consumer<TimeRange> changed;
    private final Select<Choice> choice = new Select<>();
    private final DayPicker first;
    private final DayPicker last;
    private final Span dash = new Span("–");
    private final ZoneField zone;
    private final Span days = new Span();
    private TimeRange range;

    /**
     * @param range what is chosen already
     * @param clock tells which days named ranges are
     * @param changed told what is chosen from now on
     */
    public RangePicker(TimeRange range, Clock clock, Consumer<TimeRange> changed) {
        this.range = range;
        this.clock = clock;
        this.changed = changed;
        first = new DayPicker(getTranslation("range.first"), day(range.first(), true));
        last = new DayPicker(getTranslation("range.last"), day(range.last(), false));
        zone = new ZoneField(own(), clock);
        addClassName("range-picker");
        days.addClassName("range-days");
        prepareChoice();
        prepareDays();
        prepareZone();
        add(choice, first, dash, last, zone, days);
        show();
    }

    /** What is chosen. */
    public TimeRange range() {
        return range;
    }

    private void prepareChoice() {
        choice.setId("range");
        choice.setAriaLabel(getTranslation("range"));
        choice.setPrefixComponent(VaadinIcon.CALENDAR.create());
        choice.setItems(Choice.values());
        choice.setItemLabelGenerator(each -> getTranslation("range." + each.word()));
        choice.setValue(range.choice());
        choice.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                choose(event.getValue());
            }
        });
    }

    private void prepareDays() {
        first.setId("range-first");
        first.setMin(TimeRange.EARLIEST);
        last.setId("range-last");
        last.setMax(TimeRange.LATEST);
        limit();
        first.addValueChangeListener(event -> chooseDays(event.isFromClient()));
        last.addValueChangeListener(event -> chooseDays(event.isFromClient()));
    }

    private void prepareZone() {
        zone.setId("range-zone");
        zone.setAriaLabel(getTranslation("range.zone"));
        zone.setValue(range.zone() == null ? own() : range.zone());
        zone.addClassName("range-zone");
        zone.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                chooseZone(event.getValue());
            }
        });
    }

    /** An emptied field means the reader's own zone, and then says so. */
    private void chooseZone(@Nullable ZoneId chosen) {
        ZoneId in = chosen == null ? own() : chosen;
        zone.setValue(in);
        change(range.in(in.equals(own()) ? null : in));
    }

    private void choose(Choice chosen) {
        if (chosen == Choice.CUSTOM) {
            LocalDate from = day(null, true);
            LocalDate to = day(null, false);
            range = TimeRange.days(from, to).in(range.zone());
            first.setValue(from);
            last.setValue(to);
            change(range);
        } else {
            change(TimeRange.named(chosen).in(range.zone()));
        }
    }

    private void chooseDays(boolean byReader) {
        limit();
        LocalDate from = first.getValue();
        LocalDate to = last.getValue();
        if (byReader && from != null && to != null && !first.isInvalid() && !last.isInvalid() && !from.isAfter(to)) {
            change(TimeRange.days(from, to).in(range.zone()));
        }
    }

    private void limit() {
        first.setMax(last.getValue() == null ? TimeRange.LATEST : last.getValue());
        last.setMin(first.getValue() == null ? TimeRange.EARLIEST : first.getValue());
    }

    private void change(TimeRange chosen) {
        range = chosen;
        show();
        changed.accept(chosen);
    }

    private void show() {
        boolean custom = range.choice() == Choice.CUSTOM;
        first.setVisible(custom);
        dash.setVisible(custom);
        last.setVisible(custom);
        days.setVisible(!custom);
        Formats formats = Formats.current();
        String from = formats.day(day(null, true));
        String to = formats.day(day(null, false));
        days.setText(from.equals(to) ? from : from + " – " + to);
    }

    /** The given day, else the first or last one of what is chosen. */
    private LocalDate day(@Nullable LocalDate given, boolean isFirst) {
        Period period = range.period(clock.instant(), own());
        return given != null
                ? given
                : LocalDate.ofInstant(isFirst ? period.from() : period.to().minusNanos(1), period.zone());
    }

    private static ZoneId own() {
        return Formats.current().zone().normalized();
    }
}
