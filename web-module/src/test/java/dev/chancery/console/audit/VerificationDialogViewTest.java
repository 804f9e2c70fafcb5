package dev.chancery.console.audit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.access.Role;
import dev.chancery.audit.Verification;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.kit.BackgroundInTest;
import dev.chancery.console.kit.CallersInTest;
import dev.chancery.console.playground.PlaygroundInTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerificationDialogViewTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final ScriptedReports reports = new ScriptedReports();
    private final BackgroundInTest background = new BackgroundInTest(CallersInTest.of(Role.AUDITOR));
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void open() {
        ConsoleInTest.open("playground", PlaygroundInTest.views());
        new VerificationDialog(reports, background, () -> told.add("done")).open();
    }

    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    @Test
    void saysThatEveryRowIsAsItWasSealed() {
        reports.verification =
                (anchor, progress) -> new Verification(NOW, 3, 48_213, ScriptedReports.HEAD, List.of(), 0);
        start();
        background.answer();

        assertThat(texts()).contains("Intact", ScriptedReports.HEAD.toString(), "Nov 21, 2026, 12:00:00 PM");
        assertThat(sentences()).anyMatch(text -> text.startsWith("All 48,213 rows are as they were sealed"));
        assertThat(told).containsExactly("done");
    }

    @Test
    void saysPlainlyWhereItBreaks() {
        List<String> findings = List.of("Batch 1, places 1 to 2, is not as it was sealed.", "<b>Batch</b> 9");
        reports.verification = (anchor, progress) -> new Verification(NOW, 3, 9, ScriptedReports.HEAD, findings, 2);
        start();
        background.answer();

        assertThat(texts()).contains("Not intact: 2 findings");
        assertThat(_find(ListItem.class)).extracting(ListItem::getText).isEqualTo(findings);
    }

    @Test
    void showsHowFarItIsAndCanBeBrokenOff() {
        List<Boolean> goesOn = new ArrayList<>();
        reports.verification = (anchor, progress) -> {
            goesOn.add(progress.goesOn(10, 40));
            com.github.mvysny.kaributesting.v10.MockVaadin.clientRoundtrip();
            assertThat(_get(ProgressBar.class).getValue()).isEqualTo(10);
            assertThat(texts()).contains("10 of 40 rows");
            _click(_get(Button.class, spec -> spec.withId("audit-verify-cancel")));
            goesOn.add(progress.goesOn(20, 40));
            return new Verification(NOW, 1, 20, ScriptedReports.HEAD, List.of(), 0);
        };
        start();
        background.answer();

        assertThat(goesOn).containsExactly(true, false);
        assertThat(_find(Button.class, spec -> spec.withId("audit-verify-start")))
                .hasSize(1);
    }

    @Test
    void closingItBreaksTheVerificationOff() {
        List<Boolean> goesOn = new ArrayList<>();
        reports.verification = (anchor, progress) -> {
            _get(VerificationDialog.class).close();
            com.github.mvysny.kaributesting.v10.MockVaadin.clientRoundtrip();
            goesOn.add(progress.goesOn(20, 40));
            return new Verification(NOW, 1, 20, ScriptedReports.HEAD, List.of(), 0);
        };
        start();
        background.answer();

        assertThat(goesOn).containsExactly(false);
        assertThat(told).as("the list below is asked only while somebody looks").isEmpty();
    }

    @Test
    void takesAnAnchorOutOfALineOfTheLog() {
        reports.verification = (anchor, progress) -> new Verification(NOW, 3, 9, ScriptedReports.HEAD, List.of(), 0);
        _setValue(anchor(), "INFO Audit chain sealed: head " + ScriptedReports.HEAD + ", rows 1 to 2");
        start();
        background.answer();

        assertThat(reports.done).containsExactly("verify " + ScriptedReports.HEAD);
    }

    @Test
    void saysAtTheFieldWhatIsNoAnchor() {
        _setValue(anchor(), "7");
        start();

        assertThat(anchor().isInvalid()).isTrue();
        assertThat(anchor().getErrorMessage()).contains("64 hexadecimal digits");
        assertThat(background.waiting()).isZero();
    }

    @Test
    void tellsOfAFailureByItsIncident() {
        reports.verification = (anchor, progress) -> {
            throw new IllegalStateException("secret words");
        };
        start();
        background.answer();

        assertThat(sentences()).anyMatch(text -> text.contains("incident")).noneMatch(text -> text.contains("secret"));
    }

    @Test
    void tellsAPageAFewTimesASecondAtMost() {
        List<Long> steps = new ArrayList<>();
        long[] now = {0};
        VerificationWatch watch = new VerificationWatch((rows, total) -> steps.add(rows), () -> now[0]);
        for (long rows = 1; rows <= 1000; rows++) {
            now[0] += 1_000_000;
            assertThat(watch.goesOn(rows, 1000)).isTrue();
        }
        assertThat(steps).hasSize(4).startsWith(1L);
    }

    private static void start() {
        _click(_get(Button.class, spec -> spec.withId("audit-verify-start")));
    }

    private static TextField anchor() {
        return _get(TextField.class, spec -> spec.withId("audit-anchor"));
    }

    private static List<String> texts() {
        return _find(Span.class).stream().map(Span::getText).toList();
    }

    private static List<String> sentences() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }
}
