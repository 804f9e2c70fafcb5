package dev.chancery.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.Query;
import dev.chancery.console.ConsoleInTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListPlaceViewTest {
    private static final int PAGE = 100;

    private ListPlace place;

    @BeforeEach
    void open() {
        ConsoleInTest.open("playground", Map.of());
        place = new ListPlace(new Grid<Integer>());
        UI.getCurrent().add(place);
    }

    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    @Test
    void saysBelowTheListThatThereAreMoreThanItShows() {
        PagedRows<Integer> rows = rows(Integer.MAX_VALUE);
        place.showList(rows);
        fetch(rows, 9_800);
        assertThat(Page.endOfList()).isEmpty();

        assertThat(fetch(rows, 9_950)).hasSize(50);
        assertThat(Page.endOfList()).isEqualTo("The first 10,000 are shown. Narrow the filters to see the rest.");
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        fetch(rows, 9_950);
        assertThat(Page.endOfList()).startsWith("仅显示前 10,000 条。");
    }

    @Test
    void saysItAlsoToWhomWalksFromRowToRow() {
        PagedRows<Integer> rows = rows(Integer.MAX_VALUE);
        place.showList(rows);
        fetch(rows, 9_800);
        assertThat(rows.beside(9_899, 1)).contains(9_900);
        assertThat(Page.endOfList()).isEmpty();

        assertThat(rows.beside(9_899, 100)).contains(9_999);
        assertThat(Page.endOfList()).isNotEmpty();
    }

    @Test
    void isSilentWhenAllAreShown() {
        PagedRows<Integer> rows = rows(10_000);
        place.showList(rows);
        assertThat(fetch(rows, 9_950)).hasSize(50);
        assertThat(Page.endOfList()).isEmpty();
    }

    @Test
    void isSilentAgainWhenAnotherListIsOnItsWay() {
        PagedRows<Integer> rows = rows(Integer.MAX_VALUE);
        place.showList(rows);
        fetch(rows, 9_950);
        place.load();
        assertThat(Page.endOfList()).isEmpty();
        place.showList(rows(3));
        assertThat(Page.endOfList()).isEmpty();
    }

    private static PagedRows<Integer> rows(int many) {
        return new PagedRows<>(page(0, many), next -> page(Integer.parseInt(next), many));
    }

    private static PagedRows.Page<Integer> page(int from, int many) {
        int to = Math.min(from + PAGE, many);
        return new PagedRows.Page<>(IntStream.range(from, to).boxed().toList(), to < many ? String.valueOf(to) : null);
    }

    private static List<Integer> fetch(PagedRows<Integer> rows, int offset) {
        return rows.fetch(new Query<>(offset, PAGE, List.of(), null, null)).toList();
    }
}
