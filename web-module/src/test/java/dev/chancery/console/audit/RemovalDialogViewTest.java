package dev.chancery.console.audit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import dev.chancery.access.Role;
import dev.chancery.audit.AuditConfig;
import dev.chancery.audit.Removal;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.kit.BackgroundInTest;
import dev.chancery.console.kit.CallersInTest;
import dev.chancery.console.kit.Confirmation;
import dev.chancery.console.kit.DayPicker;
import dev.chancery.console.playground.PlaygroundInTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemovalDialogViewTest {
    private static final Instant BEFORE = Instant.parse("2025-03-01T00:00:00Z");

    private final ScriptedReports reports = new ScriptedReports();
    private final BackgroundInTest background = new BackgroundInTest(CallersInTest.of(Role.ADMINISTRATOR));
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void start() {
        ConsoleInTest.open("playground", PlaygroundInTest.views());
        reports.removal = new Removal(BEFORE, 1_234, 56, ScriptedReports.HEAD);
    }

    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    @Test
    void saysHowMuchWouldGoAndRemovesItAfterAQuestion() {
        open();
        assertThat(preview())
                .isEqualTo("1,234 rows in 56 batches, sealed before Mar 1, 2025, 12:00 AM, would be removed.");

        _click(verb());
        assertThat(_get(Confirmation.class).getHeaderTitle()).isEqualTo("Remove 1,234 rows of the audit trail?");
        assertThat(reports.done).containsExactly("preview");
        _click(_get(Button.class, spec -> spec.withText("Remove")
                .withPredicate(button -> button.getId().isEmpty())));
        background.answer();

        assertThat(reports.done).containsExactly("preview", "remove before 2025-03-01T00:00:00Z");
        assertThat(told).containsExactly("done");
    }

    @Test
    void offersNothingYoungerThanTheFloor() {
        open();
        LocalDate floor = LocalDate.now(ZoneOffset.UTC).minusDays(365);
        DayPicker day = _get(DayPicker.class);
        assertThat(day.getMax()).isEqualTo(floor);
        assertThat(com.github.mvysny.kaributesting.v10.LocatorJ._find(com.vaadin.flow.component.html.Span.class))
                .extracting(com.vaadin.flow.component.html.Span::getText)
                .contains("Nothing younger than 365 days can be removed (chancery.audit.retention-floor).");

        day.setValue(floor.plusDays(1));
        background.answer();
        assertThat(verb().isEnabled()).isFalse();
        assertThat(reports.done).as("what is too young is not even asked").containsExactly("preview");
    }

    @Test
    void saysWhenThereIsNothingToRemove() {
        reports.removal = new Removal(BEFORE, 0, 0, null);
        open();
        assertThat(preview()).isEqualTo("Nothing was sealed before this day that could be removed.");
        assertThat(verb().isEnabled()).isFalse();
    }

    private void open() {
        new RemovalDialog(reports, AuditConfig.of(name -> null), background, () -> told.add("done")).open();
        com.github.mvysny.kaributesting.v10.MockVaadin.clientRoundtrip();
        background.answer();
    }

    private static String preview() {
        return _get(Div.class, spec -> spec.withId("audit-remove-preview")).getText();
    }

    private static Button verb() {
        return _get(Button.class, spec -> spec.withId("audit-remove-verb"));
    }
}
