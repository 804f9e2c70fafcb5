package dev.chancery.console.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What calendars say. */
final class DayWords {
    private static final int DAYS = 7;

    private DayWords() {}

    static DatePickerI18n of(Component picker) {
        Locale locale = UI.getCurrent().getLocale();
        return new DatePickerI18n()
                .setDateFormat("yyyy-MM-dd")
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(WeekFields.ISO.getFirstDayOfWeek().getValue() % DAYS)
                .setToday(picker.getTranslation("day.today"))
                .setCancel(picker.getTranslation("cancel"))
                .setBadInputErrorMessage(picker.getTranslation("day.bad"))
                .setRequiredErrorMessage(picker.getTranslation("day.bad"))
                .setMinErrorMessage(picker.getTranslation("day.early"))
                .setMaxErrorMessage(picker.getTranslation("day.late"));
    }

    /** From Sunday, as the component wants them. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
                .limit(DAYS)
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }
}
