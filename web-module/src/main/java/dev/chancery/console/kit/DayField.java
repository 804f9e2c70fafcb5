package dev.chancery.console.kit;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A field of a form for a day, which may stay empty; written as in {@link DayPicker}. */
public class DayField extends DatePicker {
    private static final long serialVersionUID = 1L;

    /**
     * @param label names the field
     * @param day the day chosen already; null for none
     */
    public DayField(String label, @Nullable LocalDate day) {
        setLabel(label);
        setI18n(DayWords.of(this));
        setClearButtonVisible(true);
        setValue(day);
    }
}
