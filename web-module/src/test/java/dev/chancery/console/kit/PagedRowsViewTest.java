package dev.chancery.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.data.provider.Query;
import dev.chancery.console.ConsoleInTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PagedRowsViewTest {
    private boolean away = true;

    @BeforeEach
    void open() {
        ConsoleInTest.open("playground", Map.of());
    }

    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    @Test
    void asksAgainForAPageThatDidNotCome() {
        PagedRows<Integer> rows = new PagedRows<>(new PagedRows.Page<>(List.of(1, 2), "2"), this::more);
        assertThat(rows.fetch(rows(4))).containsExactly(1, 2);
        assertThat(NotificationsKt.getNotifications()).hasSize(1);

        away = false;
        assertThat(rows.fetch(rows(4))).containsExactly(1, 2, 3);
    }

    private PagedRows.Page<Integer> more(String next) {
        if (away) {
            throw new IllegalStateException("away");
        }
        return new PagedRows.Page<>(List.of(3), null);
    }

    private static Query<Integer, Void> rows(int limit) {
        return new Query<>(0, limit, List.of(), null, null);
    }
}
