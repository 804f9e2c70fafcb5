package dev.chancery.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.access.Permission;
import dev.chancery.audit.AuditEntry;
import dev.chancery.console.kit.CallersInTest;
import dev.chancery.console.palette.PaletteHit;
import dev.chancery.console.palette.PaletteKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AuditHitsTest {
    private static final String FIRST = "019aa3b2-7c1f-7abc-8def-0123456789ab";
    private static final String SECOND = "019aa3b2-7c20-7abc-8def-0123456789ab";
    private static final String ALONE = "019aa3b2-7c21-7abc-8def-0123456789ab";
    private static final String DAY = "audit?zone=UTC&from=2026-11-20&to=2026-11-20&row=";

    private final ScriptedReports reports = new ScriptedReports();

    AuditHitsTest() {
        reports.rows.addAll(List.of(row(ALONE, ALONE), row(SECOND, FIRST), row(FIRST, FIRST)));
    }

    @Test
    void leadsToARowOnItsDay() {
        assertThat(found(SECOND.toUpperCase(Locale.ROOT)))
                .containsExactly(new PaletteHit(PaletteKind.AUDIT_ROW, SECOND, DAY + SECOND));
        assertThat(found(ALONE)).containsExactly(new PaletteHit(PaletteKind.AUDIT_ROW, ALONE, DAY + ALONE));
        assertThat(found(FIRST.replace('7', '8'))).isEmpty();
    }

    @Test
    void leadsToAllRowsOfARequest() {
        assertThat(found(FIRST))
                .containsExactly(
                        new PaletteHit(PaletteKind.AUDIT_ROW, FIRST, DAY + FIRST),
                        new PaletteHit(
                                PaletteKind.AUDIT_REQUEST,
                                FIRST,
                                "audit?correlation=" + FIRST + "&zone=UTC&from=2026-11-19&to=2026-11-20"));
        reports.rows.remove(2);
        assertThat(found(FIRST)).extracting(PaletteHit::kind).containsExactly(PaletteKind.AUDIT_REQUEST);
    }

    @Test
    void asksOnlyForWhatIsAnIdAndForThoseWhoMayReadTheTrail() {
        assertThat(found(FIRST.substring(1))).isEmpty();
        assertThat(new AuditHits(reports, CallersInTest.of(Permission.READ_USAGE)).find(FIRST, 6))
                .isEmpty();
        assertThat(reports.asked).isEmpty();
    }

    private List<PaletteHit> found(String text) {
        return new AuditHits(reports, CallersInTest.of(Permission.READ_AUDIT)).find(text, 6);
    }

    private static AuditEntry row(String id, String correlation) {
        return new AuditEntry(
                id,
                Instant.parse("2026-11-20T23:30:00Z"),
                "ada",
                "PERSON",
                null,
                "key.rotate",
                "key",
                "billing",
                "Rotated",
                "DONE",
                null,
                correlation,
                "",
                1L);
    }
}
