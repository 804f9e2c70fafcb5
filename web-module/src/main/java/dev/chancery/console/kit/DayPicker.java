package dev.chancery.console.kit;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Picks a day, written as ISO 8601 does: nobody has to guess whether the month or the day comes first. */
public class DayPicker extends DatePicker {
    private static final long serialVersionUID = 1L;
    private static final int DAYS = 7;

    /**
     * @param name what the day is for; read aloud, not shown
     * @param day the day chosen already
     */
    public DayPicker(String name, LocalDate day) {
        setAriaLabel(name);
        setI18n(words());
        setRequired(true);
        setValue(day);
        addClassName("day-picker");
    }

    private DatePickerI18n words() {
        Locale locale = getLocale();
        return new DatePickerI18n()
                .setDateFormat("yyyy-MM-dd")
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(WeekFields.ISO.getFirstDayOfWeek().getValue() % DAYS)
                .setToday(getTranslation("day.today"))
                .setCancel(getTranslation("cancel"))
                .setBadInputErrorMessage(getTranslation("day.bad"))
                .setRequiredErrorMessage(getTranslation("day.bad"))
                .setMinErrorMessage(getTranslation("day.early"))
                .setMaxErrorMessage(getTranslation("day.late"));
    }

    /** From Sunday, as the component wants them. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
                .limit(DAYS)
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }
}
