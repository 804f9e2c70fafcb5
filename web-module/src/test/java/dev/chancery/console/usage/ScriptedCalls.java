package dev.chancery.console.usage;

import dev.chancery.export.ExportFormat;
import dev.chancery.prices.Consumption;
import dev.chancery.prices.Cost;
import dev.chancery.prices.Price;
import dev.chancery.prices.PriceTier;
import dev.chancery.prices.Rates;
import dev.chancery.usage.AttemptState;
import dev.chancery.usage.CallDetail;
import dev.chancery.usage.CallFilter;
import dev.chancery.usage.CallPage;
import dev.chancery.usage.CallRow;
import dev.chancery.usage.Calls;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Attempts as a test writes them; remembers what it was asked. */
class ScriptedCalls extends Calls {
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    final List<CallRow> rows = new ArrayList<>();
    final List<CallFilter> asked = new ArrayList<>();
    final List<String> exported = new ArrayList<>();

    @Nullable
    RuntimeException failure;

    /** Adds rows, the newest first. */
    void with(int many) {
        for (int i = 0; i < many; i++) {
            rows.add(row("a-" + i, AttemptState.SUCCEEDED, new BigDecimal("0.0123")));
        }
    }

    static CallRow row(String id, AttemptState outcome, @Nullable BigDecimal cost) {
        boolean over = outcome != AttemptState.INTENT;
        return new CallRow(
                id,
                "call-1",
                1,
                outcome,
                "messages",
                true,
                NOON,
                over ? Duration.ofMillis(1500) : null,
                over ? Duration.ofMillis(250) : null,
                "claude-asked",
                "claude-<b>x</b>",
                "key-1",
                "claims (eu)",
                "claims/triage",
                3,
                null,
                "alice",
                null,
                "bean",
                List.of("prod"),
                Map.of(),
                over ? new Consumption(1000, 200, 0, 0, 5000, 0, false, "", "", "", false) : null,
                50,
                0,
                "end_turn",
                "req_" + id,
                "org-1",
                200,
                null,
                "price-1",
                cost);
    }

    @Override
    public CallPage find(CallFilter filter, @Nullable String next, int most) {
        asked.add(filter);
        if (failure != null) {
            throw failure;
        }
        int from = next == null ? 0 : Integer.parseInt(next);
        int to = Math.min(rows.size(), from + most);
        return new CallPage(rows.subList(from, to), to < rows.size() ? String.valueOf(to) : null);
    }

    @Override
    public Optional<CallDetail> detail(String attemptId) {
        Rates rates = new Rates(new BigDecimal("3"), new BigDecimal("15"), null, null, new BigDecimal("0.3"), null);
        Price price = new Price(
                "price-1",
                "claude-x",
                Price.STANDARD,
                Instant.parse("2026-01-01T00:00:00Z"),
                null,
                List.of(new PriceTier(0, rates)));
        return rows.stream()
                .filter(row -> row.id().equals(attemptId))
                .findFirst()
                .map(row -> new CallDetail(
                        row,
                        rows.stream().limit(2).toList(),
                        row.cost() == null ? null : price,
                        row.cost() == null || row.consumption() == null ? null : Cost.of(price, row.consumption()),
                        false));
    }

    @Override
    public long export(CallFilter filter, ExportFormat format, OutputStream out) {
        exported.add(format + " " + filter);
        try {
            out.write("exported".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows.size();
    }
}
