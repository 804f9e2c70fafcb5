package dev.chancery.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.internal.UIInternals;
import dev.chancery.console.ConsoleInTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MasterDetailViewTest {
    private final MasterDetail rows = new MasterDetail(new Div(), () -> {});

    @BeforeEach
    void open() {
        ConsoleInTest.open("playground", Map.of());
        UI.getCurrent().add(rows);
        asksForTheFocus();
    }

    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    @Test
    void leavesTheFocusAloneWhileThereIsNoDetail() {
        rows.hide();
        assertThat(asksForTheFocus()).isZero();
    }

    @Test
    void keepsTheFocusWhenADetailGivesWayToAnotherOrToTheList() {
        rows.show(new Div());
        assertThat(asksForTheFocus()).isOne();
        rows.show(new Div());
        assertThat(asksForTheFocus()).isOne();
        rows.hide();
        assertThat(asksForTheFocus()).isOne();
        assertThat(rows.isShowing()).isFalse();
    }

    /** Those that wait to be sent; they are sent then. */
    private static long asksForTheFocus() {
        UIInternals page = UI.getCurrent().getInternals();
        page.getStateTree().runExecutionsBeforeClientResponse();
        return page.dumpPendingJavaScriptInvocations().stream()
                .filter(call -> call.getInvocation().getExpression().contains("keepFocus"))
                .count();
    }
}
