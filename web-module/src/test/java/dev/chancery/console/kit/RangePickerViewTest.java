package dev.chancery.console.kit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ComboBoxKt;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.kit.TimeRange.Choice;
import dev.chancery.console.playground.PlaygroundInTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RangePickerViewTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T13:15:00Z"), ZoneOffset.UTC);

    private final List<TimeRange> chosen = new ArrayList<>();

    @BeforeEach
    void open() {
        ConsoleInTest.open("playground", PlaygroundInTest.views());
    }

    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    @Test
    void saysWhichDaysANameMeans() {
        show(TimeRange.USUAL);
        assertThat(days()).isEqualTo("Nov 15, 2026 – Nov 21, 2026");
        _setValue(choice(), Choice.TODAY);
        assertThat(days()).isEqualTo("Nov 21, 2026");
        assertThat(chosen).containsExactly(TimeRange.named(Choice.TODAY));
    }

    @Test
    void ownDaysBeginAsThoseThatWereShown() {
        show(TimeRange.named(Choice.LAST_MONTH));
        assertThat(_find(DayPicker.class)).isEmpty();
        _setValue(choice(), Choice.CUSTOM);
        assertThat(_find(DayPicker.class))
                .extracting(DayPicker::getValue)
                .containsExactly(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
        assertThat(chosen).containsExactly(TimeRange.days(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)));
    }

    @Test
    void daysInTheWrongOrderAreNotTaken() {
        TimeRange before = TimeRange.days(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
        RangePicker picker = show(before);
        _get(DayPicker.class, spec -> spec.withId("range-first")).setValue(LocalDate.of(2026, 11, 1));
        assertThat(chosen).isEmpty();
        assertThat(picker.range()).isEqualTo(before);
    }

    @Test
    void keepsTheZoneOfTheAddressAndOffersItsOwn() {
        RangePicker picker = show(TimeRange.USUAL.in(ZoneId.of("Asia/Shanghai")));
        ZoneField zone = zone();
        assertThat(zone.getValue()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        _setValue(choice(), Choice.YESTERDAY);
        assertThat(picker.range().zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        _setValue(zone, ZoneOffset.UTC);
        assertThat(picker.range()).isEqualTo(TimeRange.named(Choice.YESTERDAY));
    }

    @Test
    void offersTheOwnZoneAndUtcFirstAndThenThoseOfAllPlaces() {
        ComponentUtil.setData(UI.getCurrent(), ZoneId.class, ZoneId.of("Europe/Berlin"));
        show(TimeRange.USUAL);
        assertThat(zone().getValue()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(offered(""))
                .startsWith(ZoneId.of("Europe/Berlin"), ZoneOffset.UTC, ZoneId.of("Africa/Abidjan"))
                .contains(ZoneId.of("Pacific/Auckland"))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(400);
    }

    @Test
    void findsZonesByNameAndOffset() {
        show(TimeRange.USUAL);
        assertThat(offered(" new york ")).containsExactly(ZoneId.of("America/New_York"));
        assertThat(offered("utc")).containsExactly(ZoneOffset.UTC);
        assertThat(offered("+05:45")).contains(ZoneId.of("Asia/Kathmandu")).doesNotContain(ZoneOffset.UTC);
        assertThat(offered("nowhere")).isEmpty();
    }

    @Test
    void theOwnZoneStaysOutOfTheAddress() {
        ComponentUtil.setData(UI.getCurrent(), ZoneId.class, ZoneId.of("Europe/Berlin"));
        RangePicker picker = show(TimeRange.USUAL);
        _setValue(zone(), ZoneId.of("Asia/Tokyo"));
        assertThat(picker.range().into(Query.empty())).hasToString("zone=Asia%2FTokyo");
        _setValue(zone(), ZoneId.of("Europe/Berlin"));
        assertThat(picker.range()).isEqualTo(TimeRange.USUAL);
        assertThat(picker.range().into(Query.empty()).isEmpty()).isTrue();
    }

    @Test
    void anEmptiedZoneIsTheOwnOne() {
        RangePicker picker = show(TimeRange.USUAL.in(ZoneId.of("Asia/Shanghai")));
        _setValue(zone(), null);
        assertThat(zone().getValue()).isEqualTo(ZoneOffset.UTC);
        assertThat(picker.range()).isEqualTo(TimeRange.USUAL);
        assertThat(chosen).containsExactly(TimeRange.USUAL);
    }

    @Test
    void speaksChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        show(TimeRange.days(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)));
        assertThat(choice().getItemLabelGenerator().apply(Choice.CUSTOM)).isEqualTo("自定义日期");
        assertThat(_find(DayPicker.class)).first().satisfies(picker -> {
            assertThat(picker.getI18n().getMonthNames()).startsWith("一月").hasSize(12);
            assertThat(picker.getI18n().getWeekdaysShort()).startsWith("周日").hasSize(7);
        });
    }

    private RangePicker show(TimeRange range) {
        RangePicker picker = new RangePicker(range, CLOCK, chosen::add);
        UI.getCurrent().add(picker);
        return picker;
    }

    @SuppressWarnings("unchecked")
    private static Select<Choice> choice() {
        return _get(Select.class, spec -> spec.withId("range"));
    }

    private static ZoneField zone() {
        return _get(ZoneField.class, spec -> spec.withId("range-zone"));
    }

    private static List<ZoneId> offered(String text) {
        ComboBoxKt.setUserInput(zone(), text);
        return ComboBoxKt.getSuggestionItems(zone());
    }

    private static String days() {
        return _get(Span.class, spec -> spec.withClasses("range-days")).getText();
    }
}
