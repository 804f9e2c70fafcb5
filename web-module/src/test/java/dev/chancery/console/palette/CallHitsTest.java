package dev.chancery.console.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.access.Permission;
import dev.chancery.console.kit.CallersInTest;
import dev.chancery.usage.AttemptState;
import dev.chancery.usage.CallField;
import dev.chancery.usage.CallFilter;
import dev.chancery.usage.CallPage;
import dev.chancery.usage.CallRow;
import dev.chancery.usage.Calls;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallHitsTest {
    private static final String CALL = "019aa3b2-7c1f-7abc-8def-0123456789ab";
    private static final String ATTEMPT = "019aa3b2-7c20-7abc-8def-0123456789ab";

    private final Ledger ledger = new Ledger();

    @Test
    void leadsFromAnIdOfTheApi() {
        assertThat(found("req_011CSHoEeqs5C35K2UUqR7Fy"))
                .containsExactly(new PaletteHit(
                        PaletteKind.CALL,
                        "req_011CSHoEeqs5C35K2UUqR7Fy",
                        "usage?request=req_011CSHoEeqs5C35K2UUqR7Fy"));
        assertThat(ledger.asked).isEmpty();
    }

    @Test
    void leadsFromTheIdsOfTheLedger() {
        assertThat(found(CALL)).containsExactly(new PaletteHit(PaletteKind.CALL, CALL, "usage?call=" + CALL));
        assertThat(found("019AA3B2-7C20-7ABC-8DEF-0123456789AB"))
                .containsExactly(new PaletteHit(PaletteKind.ATTEMPT, ATTEMPT, "usage?attempt=" + ATTEMPT));
        assertThat(found(CALL.replace('2', '3'))).isEmpty();
    }

    @Test
    void asksOnlyForWhatIsAnId() {
        assertThat(found(CALL.substring(1))).isEmpty();
        assertThat(found("req_")).isEmpty();
        assertThat(found("a call")).isEmpty();
        assertThat(ledger.asked).isEmpty();
    }

    @Test
    void isForThoseWhoMaySeeCalls() {
        CallHits hits = new CallHits(ledger, CallersInTest.of(Permission.READ_PROMPTS));
        assertThat(hits.find(CALL, 6)).isEmpty();
        assertThat(hits.find("req_011CSHoEeqs5C35K2UUqR7Fy", 6)).isEmpty();
        assertThat(ledger.asked).isEmpty();
    }

    private List<PaletteHit> found(String text) {
        return new CallHits(ledger, CallersInTest.of(Permission.READ_USAGE)).find(text, 6);
    }

    /** One attempt. */
    private static final class Ledger extends Calls {
        final List<CallFilter> asked = new ArrayList<>();

        @Override
        public CallPage find(CallFilter filter, @Nullable String next, int most) {
            asked.add(filter);
            boolean meant = CALL.equals(filter.equal().get(CallField.CALL))
                    || ATTEMPT.equals(filter.equal().get(CallField.ATTEMPT));
            return new CallPage(meant ? List.of(row()) : List.of(), null);
        }

        private static CallRow row() {
            return new CallRow(
                    ATTEMPT,
                    CALL,
                    1,
                    AttemptState.INTENT,
                    "messages",
                    false,
                    Instant.parse("2026-11-21T12:00:00Z"),
                    null,
                    null,
                    "claude",
                    "claude",
                    "key-1",
                    "claims",
                    null,
                    0,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    Map.of(),
                    null,
                    0,
                    0,
                    null,
                    null,
                    null,
                    0,
                    null,
                    null,
                    null);
        }
    }
}
