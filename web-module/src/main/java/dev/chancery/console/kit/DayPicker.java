package dev.chancery.console.kit;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;

/** Picks a day, written as ISO 8601 does: nobody has to guess whether the month or the day comes first. */
public class DayPicker extends DatePicker {
    private static final long serialVersionUID = 1L;

    /**
     * @param name what the day is for; read aloud, not shown
     * @param day the day chosen already
     */
    public DayPicker(String name, LocalDate day) {
        setAriaLabel(name);
        setI18n(DayWords.of(this));
        setRequired(true);
        setValue(day);
        addClassName("day-picker");
    }
}
