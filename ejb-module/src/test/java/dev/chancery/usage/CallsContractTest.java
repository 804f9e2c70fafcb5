package dev.chancery.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.access.NamedCallers;
import dev.chancery.access.NotAllowedException;
import dev.chancery.access.Role;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.AuditedCalls;
import dev.chancery.export.ExportFormat;
import dev.chancery.prices.Prices;
import dev.chancery.prices.TestPrices;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnEveryDatabase
class CallsContractTest {
    private static final Instant DAY = Instant.parse("2026-10-05T00:00:00Z");
    private static final CallFilter ALL = CallFilter.between(DAY, DAY.plus(Duration.ofDays(1)));

    private final TestDatabase database;
    private final Prices prices;
    private final Calls calls;

    CallsContractTest(TestDatabase database) {
        this.database = database;
        this.prices = TestPrices.shipped(database);
        this.calls = new Calls(database, prices, new AuditDetails());
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void givesEveryAttemptOnceFromTheNewestOn() {
        List<PastAttempt> attempts = IntStream.range(0, 57)
                .mapToObj(i -> PastAttempt.at(DAY.plusSeconds(i / 10))) // ten in the same instant
                .toList();
        PastAttempt.record(database, attempts.toArray(PastAttempt[]::new));

        List<CallRow> rows = new ArrayList<>();
        String next = null;
        int pages = 0;
        do {
            CallPage page = calls.find(ALL, next, 8);
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(8);
            rows.addAll(page.rows());
            next = page.next();
            pages++;
        } while (next != null);

        assertThat(pages).isEqualTo(8);
        assertThat(rows).extracting(CallRow::id).doesNotHaveDuplicates().hasSize(57);
        assertThat(rows)
                .isSortedAccordingTo(Comparator.comparing(CallRow::startedAt)
                        .thenComparing(CallRow::id)
                        .reversed());
    }

    @Test
    void goesOnWhereItWasWhenNewOnesCome() {
        PastAttempt.record(database, PastAttempt.at(DAY), PastAttempt.at(DAY.plusSeconds(1)));
        CallPage first = calls.find(ALL, null, 1);
        PastAttempt.record(database, PastAttempt.at(DAY.plusSeconds(2)));

        CallPage second = calls.find(ALL, first.next(), 1);

        assertThat(second.rows()).extracting(CallRow::startedAt).containsExactly(DAY);
        assertThat(second.next()).isNull();
    }

    @Test
    void findsARowForEachCall() {
        PastAttempt refused = PastAttempt.at(DAY).partOf("call-1", 1).failed(529, "overloaded_error");
        PastAttempt answered =
                PastAttempt.at(DAY.plusSeconds(1)).partOf("call-1", 2).used(1, 1);
        PastAttempt failed = PastAttempt.at(DAY).partOf("call-2", 2).failed(500, "api_error");
        PastAttempt before =
                PastAttempt.at(DAY.plusSeconds(2)).partOf("call-2", 1).failed(500, "api_error");
        PastAttempt.record(database, refused, answered, failed, before);
        PastAttempt open = PastAttempt.at(DAY.plusSeconds(3)).partOf("call-3", 1);
        PastAttempt.open(database, open);
        CallFilter last = ALL.onlyLastOfCall();

        assertThat(found(last)).containsExactlyInAnyOrder(answered.id(), failed.id(), open.id());
        assertThat(found(last.outcome(AttemptState.FAILED)))
                .as("calls that failed in the end")
                .containsExactly(failed.id());
        assertThat(found(last.with(CallField.CALL, "call-1"))).containsExactly(answered.id());
        assertThat(last).hasToString(ALL + ", the last of their call");
    }

    @Test
    void findsByEveryField() {
        PastAttempt plain = PastAttempt.at(DAY).used(1, 1);
        PastAttempt special = PastAttempt.at(DAY)
                .of("claude-x")
                .by("key-2")
                .partOf("call-2")
                .used(2, 2)
                .answered("req-2")
                .with(a -> a.application("claims")
                        .principal("ann")
                        .conversation("c-1")
                        .source("bean")
                        .prompt("triage", 7)
                        .tags("night", "50%"));
        PastAttempt failed = PastAttempt.at(DAY).failed(529, "overloaded_error");
        PastAttempt.record(database, plain, special, failed);
        PastAttempt open = PastAttempt.at(DAY);
        PastAttempt.open(database, open);

        assertThat(found(ALL)).hasSize(4);
        assertThat(found(ALL.with(CallField.MODEL, "claude-x"))).containsExactly(special.id());
        assertThat(found(ALL.with(CallField.KEY, "key-2"))).containsExactly(special.id());
        assertThat(found(ALL.with(CallField.CALL, "call-2"))).containsExactly(special.id());
        assertThat(found(ALL.with(CallField.ATTEMPT, special.id()))).containsExactly(special.id());
        assertThat(found(ALL.with(CallField.REQUEST, "req-2"))).containsExactly(special.id());
        assertThat(found(ALL.with(CallField.APPLICATION, "claims"))).containsExactly(special.id());
        assertThat(found(ALL.with(CallField.PRINCIPAL, "ann"))).containsExactly(special.id());
        assertThat(found(ALL.with(CallField.CONVERSATION, "c-1"))).containsExactly(special.id());
        assertThat(found(ALL.with(CallField.SOURCE, "bean"))).containsExactly(special.id());
        assertThat(found(ALL.with(CallField.PROMPT, "triage"))).containsExactly(special.id());
        assertThat(found(ALL.with(CallField.OPERATION, "messages"))).hasSize(4);
        assertThat(found(ALL.with(CallField.STOP_REASON, "end_turn"))).hasSize(2);
        assertThat(found(ALL.with(CallField.ERROR_TYPE, "overloaded_error"))).containsExactly(failed.id());
        assertThat(found(ALL.with(CallField.SOURCE, ""))).hasSize(3).doesNotContain(special.id());
        assertThat(found(ALL.withoutSource("bean")))
                .as("nor what is not known")
                .hasSize(3)
                .doesNotContain(special.id());
        assertThat(found(ALL.withoutSource("playground"))).hasSize(4);
        assertThat(found(ALL.withoutSource(""))).containsExactly(special.id());
        assertThat(found(ALL.withoutSource("").withoutSource("bean"))).isEmpty();
        assertThat(found(ALL.withoutSource("bean").onlyUnpriced())).isEmpty();
        assertThat(found(ALL.prompt("triage", 7))).containsExactly(special.id());
        assertThat(found(ALL.prompt("triage", 6))).isEmpty();
        assertThat(found(ALL.onlyUnpriced())).containsExactly(special.id());
        assertThat(found(ALL.outcome(AttemptState.FAILED))).containsExactly(failed.id());
        assertThat(found(ALL.outcome(AttemptState.INTENT))).containsExactly(open.id());
        assertThat(found(ALL.outcome(AttemptState.INTENT, AttemptState.FAILED))).hasSize(2);
        assertThat(found(CallFilter.between(DAY.plusNanos(1000), DAY.plusSeconds(9))))
                .isEmpty();
        assertThat(found(CallFilter.between(DAY.minusSeconds(9), DAY))).isEmpty();
    }

    @Test
    void findsTagsAsTheyAre() {
        PastAttempt one = PastAttempt.at(DAY).with(a -> a.tags("a%b", "x_y", "!z"));
        PastAttempt other = PastAttempt.at(DAY).with(a -> a.tags("a1b", "x2y", "z"));
        PastAttempt.record(database, one, other);

        assertThat(found(ALL.tagged("a%b"))).containsExactly(one.id());
        assertThat(found(ALL.tagged("x_y"))).containsExactly(one.id());
        assertThat(found(ALL.tagged("!z"))).containsExactly(one.id());
        assertThat(found(ALL.tagged("z"))).containsExactly(other.id());
        assertThat(found(ALL.tagged("a"))).isEmpty();
        assertThat(found(ALL.tagged("%"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"' or '1'='1", "\\", "%", "_", "\"", "a' union select 1 --", ":x", "?1", "\u202eabc"})
    void takesTextsAsTexts(String text) {
        PastAttempt.record(database, PastAttempt.at(DAY));

        for (CallField field : CallField.values()) {
            assertThat(found(ALL.with(field, text))).isEmpty();
        }
        assertThat(found(ALL.tagged(text))).isEmpty();
    }

    @Test
    void namesWhatIsNotAllowed() {
        refuses("most", () -> calls.find(ALL, null, 0));
        refuses("most", () -> calls.find(ALL, null, 1001));
        for (String next : List.of("", "x", "1", "1_", "1_'", "9999999999999999999_a", "-1_a")) {
            refuses("next", () -> calls.find(ALL, next, 1));
        }
        refuses("MODEL", () -> ALL.with(CallField.MODEL, "m".repeat(301)));
        refuses("tag", () -> ALL.tagged("a\nb"));
        refuses("to", () -> CallFilter.between(DAY, DAY));
    }

    @Test
    void showsHowTheCostComesAbout() {
        PastAttempt first = PastAttempt.at(DAY).partOf("call").failed(529, "overloaded_error");
        PastAttempt second = PastAttempt.at(DAY.plusSeconds(1)).partOf("call").used(1000, 10, 0, 0, 500);
        PastAttempt.record(database, first, second);

        CallDetail detail = calls.detail(second.id()).orElseThrow();

        assertThat(detail.attempts()).extracting(CallRow::id).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(detail.row().cost()).isEqualByComparingTo("0.0022");
        assertThat(Objects.requireNonNull(detail.price()).id()).isEqualTo("claude-sonnet-5");
        assertThat(Objects.requireNonNull(detail.ladder()).lines())
                .extracting(line -> line.quantity() + " " + line.billed().word() + " " + line.amount())
                .containsExactly(
                        "1000 input 0.002000000000", "10 output 0.000100000000", "500 cache_read 0.000100000000");
        assertThat(detail.current()).isTrue();
        CallDetail failed = calls.detail(first.id()).orElseThrow();
        assertThat(failed.ladder()).isNull();
        assertThat(failed.current()).isTrue();
        assertThat(calls.detail("none")).isEmpty();
    }

    @Test
    void saysWhenThePriceWasChangedSince() {
        PastAttempt attempt = PastAttempt.at(DAY).used(1000, 10);
        PastAttempt.record(database, attempt);
        Calls later = new Calls(
                database, TestPrices.of(database, TestPrices.price("claude-sonnet-5", "3", "10")), new AuditDetails());

        CallDetail detail = later.detail(attempt.id()).orElseThrow();

        assertThat(detail.current()).isFalse();
        assertThat(detail.row().cost()).isEqualByComparingTo("0.0021");
        assertThat(Objects.requireNonNull(detail.ladder()).known()).contains(new BigDecimal("0.003100000000"));
    }

    @Test
    void exportsTheFilteredSetWithoutFormulas() throws Exception {
        PastAttempt.record(
                database,
                PastAttempt.at(DAY).used(5, 6).with(a -> a.principal("=cmd()").tags("a", "b")),
                PastAttempt.at(DAY.plusSeconds(1)).of("claude-x").used(7, 8),
                PastAttempt.at(DAY.plusSeconds(2)).failed(400, "invalid_request_error"));
        AuditedCalls guarded = new AuditedCalls(database, new NamedCallers().person("ann", Role.AUDITOR));
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        ByteArrayOutputStream ndjson = new ByteArrayOutputStream();

        assertThat(guarded.<Long>call(calls, "export", ALL, ExportFormat.CSV, csv))
                .isEqualTo(3);
        assertThat(guarded.<Long>call(
                        calls, "export", ALL.outcome(AttemptState.SUCCEEDED), ExportFormat.NDJSON, ndjson))
                .isEqualTo(2);

        List<String> lines = csv.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("\uFEFFstarted_at,id,call_id").endsWith("price_id,cost_usd,redactions");
        assertThat(lines.get(1))
                .contains(",FAILED,")
                .contains(",400,invalid_request_error,")
                .endsWith(",,,");
        assertThat(lines.get(2)).contains(",claude-x,claude-x,").endsWith(",,,");
        assertThat(lines.get(3))
                .contains(",'=cmd(),")
                .contains("\"a,b\",5,6,0,0,0,0,")
                .endsWith(",claude-sonnet-5,0.000070000000,");
        assertThat(ndjson.toString(StandardCharsets.UTF_8).lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .contains("\"principal\":\"=cmd()\"", "\"input_tokens\":5", "\"started_at\":\"2026-10-05T00:00:00Z\"");
        assertThat(guarded.rows()).hasSize(2);
        assertThat(guarded.rows().get(1)).contains("to 2026-10-06T00:00:00Z, outcome [SUCCEEDED] ");
        assertThat(guarded.rows().get(0))
                .startsWith("ann usage.export null DONE Exported 3"
                        + " as CSV: attempts from 2026-10-05T00:00:00Z to 2026-10-06T00:00:00Z ");
    }

    @Test
    void exportsNothingToWhoMayNot() {
        AuditedCalls guarded = new AuditedCalls(database, new NamedCallers().person("eve", Role.VIEWER));

        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(
                        () -> guarded.call(calls, "export", ALL, ExportFormat.CSV, OutputStream.nullOutputStream()));

        assertThat(guarded.rows()).singleElement().asString().startsWith("eve usage.export null REFUSED");
    }

    @Test
    void tellsTheTrailOfAnExportThatBrokeOff() {
        PastAttempt.record(database, PastAttempt.at(DAY));
        AuditedCalls guarded = new AuditedCalls(database, new NamedCallers().person("ann", Role.AUDITOR));

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> guarded.call(calls, "export", ALL, ExportFormat.NDJSON, new OutputStream() {
                    @Override
                    public void write(int octet) throws IOException {
                        throw new IOException("gone");
                    }
                }));

        assertThat(guarded.rows())
                .singleElement()
                .asString()
                .startsWith("ann usage.export null FAILED Export as NDJSON");
    }

    private List<String> found(CallFilter filter) {
        return calls.find(filter, null, 100).rows().stream().map(CallRow::id).toList();
    }

    private static void refuses(String field, ThrowingCallable call) {
        assertThatExceptionOfType(InvalidReportException.class)
                .isThrownBy(call)
                .withMessageStartingWith(field + " must ");
    }
}
