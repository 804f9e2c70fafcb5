package dev.chancery.console.reconciliation;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static dev.chancery.console.kit.Page.refusal;
import static dev.chancery.console.kit.Page.rest;
import static dev.chancery.console.kit.Page.restActions;
import static dev.chancery.console.kit.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import dev.chancery.access.Callers;
import dev.chancery.access.Role;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.kit.BackgroundInTest;
import dev.chancery.console.kit.CallersInTest;
import dev.chancery.console.kit.DayPicker;
import dev.chancery.console.kit.Download;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.console.kit.Page;
import dev.chancery.reconciliation.Compared;
import dev.chancery.reconciliation.Reconciliation;
import dev.chancery.reconciliation.ReconciliationReport;
import dev.chancery.reconciliation.ReconciliationRow;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class ReconciliationViewTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    private final Scripted reconciliation = new Scripted();
    private Callers callers = CallersInTest.of(Role.ADMINISTRATOR);
    private Page page = new Page(new BackgroundInTest(callers));

    private static final class Scripted extends Reconciliation {
        final List<String> asked = new ArrayList<>();
        final List<ReconciliationRow> rows = new ArrayList<>(List.of(
                new ReconciliationRow(TODAY, "claude-opus-5", compared(5, 0, "0.5", "0"), false),
                new ReconciliationRow(TODAY.minusDays(1), "claude-opus-5", compared(1015, 1000, "10.2", "10"), true)));
        boolean configured = true;

        @Nullable
        RuntimeException failure;

        @Override
        public boolean isConfigured() {
            return configured;
        }

        @Override
        public ReconciliationReport report(LocalDate first, LocalDate last) {
            asked.add(first + " " + last);
            if (failure != null) {
                throw failure;
            }
            return new ReconciliationReport(first, last, rows, compared(1015, 1000, "10.2", "10"), NOW);
        }

        private static Compared compared(long metered, long billed, String meteredCost, String billedCost) {
            return new Compared(metered, billed, new BigDecimal(meteredCost), new BigDecimal(billedCost));
        }
    }

    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    private void open(String address) {
        BackgroundInTest background = new BackgroundInTest(callers);
        page = new Page(background);
        ConsoleInTest.open(
                address,
                Map.of(
                        ReconciliationView.class,
                        () -> new ReconciliationView(
                                reconciliation, background, callers, Clock.fixed(NOW, ZoneOffset.UTC))));
        page.settle();
    }

    @Test
    void comparesAWeekUntilToday() {
        open("usage/reconciliation");
        assertThat(reconciliation.asked).containsExactly("2026-11-15 2026-11-21");
        ReconciliationGrid grid = _get(ReconciliationGrid.class);
        assertThat(_size(grid)).isEqualTo(2);
        assertThat(String.join(" ", _getFormattedRow(grid, 1)))
                .contains("claude-opus-5", "1,015", "1,000", "$10.20", "$10.00");
        assertThat(words(ReconciliationView.class)).contains("+1.5%", "+2%", "1,015 metered, 1,000 billed");
    }

    @Test
    void takesTheDaysFromTheAddressAndFromThePickers() {
        open("usage/reconciliation?from=2026-11-01&to=2026-11-03");
        assertThat(reconciliation.asked).containsExactly("2026-11-01 2026-11-03");
        _setValue(_get(DayPicker.class, spec -> spec.withId("reconciliation-last")), LocalDate.parse("2026-11-05"));
        page.settle();
        assertThat(reconciliation.asked).last().isEqualTo("2026-11-01 2026-11-05");
        _setValue(_get(DayPicker.class, spec -> spec.withId("reconciliation-first")), LocalDate.parse("2026-11-06"));
        page.settle();
        assertThat(reconciliation.asked).hasSize(2);
        open("usage/reconciliation?from=nonsense&to=2026-11-03");
        assertThat(reconciliation.asked).last().isEqualTo("2026-10-28 2026-11-03");
    }

    @Test
    void tellsHowToConfigureTheAdminKey() {
        reconciliation.configured = false;
        open("usage/reconciliation");
        assertThat(words(EmptyState.class)).contains("No admin key is configured", "chancery.admin-api-key");
        assertThat(reconciliation.asked).isEmpty();
    }

    @Test
    void saysThatThereIsNothingAndThatItFailed() {
        reconciliation.rows.clear();
        open("usage/reconciliation");
        assertThat(words(EmptyState.class)).contains("Nothing was used in these days");
        ConsoleInTest.close();
        reconciliation.failure = refusal();
        open("usage/reconciliation");
        assertThat(words(EmptyState.class)).contains("This could not be read", "Somebody was faster.");
    }

    @Test
    void letsThoseDownloadWhoMay() {
        open("usage/reconciliation");
        assertThat(_find(Download.class)).hasSize(2);
        ConsoleInTest.close();
        callers = CallersInTest.of(Role.VIEWER);
        open("usage/reconciliation");
        assertThat(_find(Download.class)).isEmpty();
    }

    @Test
    void showsTheReportAsRest() {
        open("usage/reconciliation?from=2026-11-01&to=2026-11-03");
        String days = "first=2026-11-01&last=2026-11-03\"";
        assertThat(rest("Report")).contains("--request GET", "/api/v1/usage/reconciliation?" + days);
        assertThat(rest("CSV")).contains("/api/v1/usage/reconciliation/export?format=csv&" + days);
        assertThat(rest("NDJSON")).contains("/api/v1/usage/reconciliation/export?format=ndjson&" + days);
    }

    @Test
    void showsAsRestNoExportToThoseWhoMayNot() {
        callers = CallersInTest.of(Role.VIEWER);
        open("usage/reconciliation?from=2026-11-01&to=2026-11-03");
        assertThat(restActions()).containsExactly("Report");
    }

    @Test
    void speaksChinese() {
        open("usage/reconciliation");
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        UI.getCurrent().refreshCurrentRoute(false);
        page.settle();
        assertThat(words(ReconciliationView.class)).contains("账单").doesNotContain("reconciliation.");
    }
}
