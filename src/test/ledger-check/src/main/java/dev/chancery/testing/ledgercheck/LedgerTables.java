package dev.chancery.testing.ledgercheck;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the ledger over plain JDBC, from H2 or PostgreSQL. */
public final class LedgerTables {

    private static final long HOUR = 3_600_000_000L;
    private static final Set<String> ANYWHERE = Set.of("", "global", "not_available");
    private static final Set<String> ORDINARY = Set.of("", "standard");

    private final Connection connection;

    private LedgerTables(Connection connection) {
        this.connection = connection;
    }

    /** Everything; nobody should write meanwhile. */
    public static Ledger read(Connection connection) throws SQLException {
        LedgerTables tables = new LedgerTables(connection);
        return new Ledger(
                tables.rows(),
                tables.rates(),
                tables.sums(),
                tables.summed(),
                tables.histogram(),
                tables.reserved(),
                tables.spends());
    }

    /** How many attempts have no outcome yet. */
    public static long open(Connection connection) throws SQLException {
        return new LedgerTables(connection).number("SELECT count(*) FROM chancery_attempt WHERE state = 'INTENT'");
    }

    private List<Row> rows() throws SQLException {
        return all("SELECT * FROM chancery_attempt ORDER BY started_at, id", LedgerTables::row);
    }

    private static Row row(ResultSet from) throws SQLException {
        boolean used = from.getObject("input_tokens") != null;
        long started = from.getLong("started_at");
        return new Row(
                from.getString("id"),
                Row.State.valueOf(from.getString("state")),
                from.getInt("http_status"),
                text(from, "request_id"),
                text(from, "conversation"),
                used ? tokens(from) : null,
                from.getString("price_id"),
                from.getBigDecimal("cost"),
                ordinary(from),
                started - Math.floorMod(started, HOUR),
                from.getString("model"),
                text(from, "source"),
                from.getLong("duration_micros"),
                counted(from));
    }

    private static boolean ordinary(ResultSet from) throws SQLException {
        return ORDINARY.contains(text(from, "service_tier"))
                && ANYWHERE.contains(text(from, "inference_geo"))
                && ORDINARY.contains(text(from, "speed"))
                && from.getLong("web_searches") == 0
                && !from.getBoolean("refused");
    }

    private static List<Row.Counted> counted(ResultSet from) throws SQLException {
        List<Row.Counted> all = new ArrayList<>();
        all.add(new Row.Counted("ALL", ""));
        all.add(new Row.Counted("KEY", from.getString("key_id")));
        all.add(new Row.Counted("APPLICATION", text(from, "application")));
        all.add(new Row.Counted("PRINCIPAL", text(from, "principal")));
        String prompt = from.getString("prompt_name");
        if (prompt != null) {
            all.add(new Row.Counted("PROMPT", prompt));
            all.add(new Row.Counted("PROMPT_VERSION", prompt + "#" + from.getInt("prompt_version")));
        }
        text(from, "tags").lines().forEach(tag -> all.add(new Row.Counted("TAG", tag)));
        return all;
    }

    private static Tokens tokens(ResultSet from) throws SQLException {
        return new Tokens(
                from.getLong("input_tokens"),
                from.getLong("output_tokens"),
                from.getLong("cache_write_5m_tokens"),
                from.getLong("cache_write_1h_tokens"),
                from.getLong("cache_read_tokens"),
                from.getLong("thinking_tokens"));
    }

    private List<Rate> rates() throws SQLException {
        return all(
                "SELECT * FROM chancery_price_tier",
                from -> new Rate(
                        from.getString("price_id"),
                        from.getLong("above_tokens"),
                        from.getBigDecimal("input"),
                        from.getBigDecimal("output"),
                        from.getBigDecimal("cache_write_5m"),
                        from.getBigDecimal("cache_write_1h"),
                        from.getBigDecimal("cache_read")));
    }

    /** The shards of all nodes together. */
    private Map<Sum.Key, Sum> sums() throws SQLException {
        Map<Sum.Key, Sum> sums = new HashMap<>();
        List<Map.Entry<Sum.Key, Sum>> rows = all(
                """
                SELECT * FROM chancery_rollup r WHERE span = 'HOUR' OR EXISTS (SELECT 1 FROM chancery_rollup_span s
                WHERE s.complete AND s.span = r.span AND s.begins_at = r.begins_at)""",
                from -> Map.entry(
                        new Sum.Key(
                                time(from),
                                from.getString("dimension"),
                                from.getString("dimension_value"),
                                from.getString("model"),
                                from.getString("source")),
                        new Sum(
                                new Outcomes(
                                        from.getLong("succeeded"),
                                        from.getLong("failed"),
                                        from.getLong("cancelled"),
                                        from.getLong("lost")),
                                from.getLong("unpriced"),
                                tokens(from),
                                from.getLong("duration_micros"),
                                from.getBigDecimal("cost"))));
        rows.forEach(row -> sums.merge(row.getKey(), row.getValue(), Sum::plus));
        return sums;
    }

    private Set<Sum.Time> summed() throws SQLException {
        return Set.copyOf(all("SELECT * FROM chancery_rollup_span WHERE complete", LedgerTables::time));
    }

    private static Sum.Time time(ResultSet from) throws SQLException {
        return new Sum.Time(Sum.Span.valueOf(from.getString("span")), from.getLong("begins_at"));
    }

    private long histogram() throws SQLException {
        return number("SELECT sum(attempts) FROM chancery_latency WHERE span = 'HOUR' AND dimension = 'ALL'");
    }

    /** What attempts have set aside, and the sums that say the same. */
    private BigDecimal reserved() throws SQLException {
        return amount("SELECT sum(amount) FROM chancery_budget_reservation")
                .add(amount("SELECT sum(abs(reserved)) FROM chancery_budget_day"));
    }

    /** A raise counts as if it had been in force all the time. */
    private List<Spend> spends() throws SQLException {
        return all(
                """
                SELECT b.name, b.amount + coalesce(max(b.raise_amount), 0) AS most, sum(d.spent) AS spent, max(d.spent) AS peak
                FROM chancery_budget b JOIN chancery_budget_day d ON d.budget_id = b.id AND d.series = b.series
                WHERE b.scope = 'ALL' AND b.unit = 'MONEY' AND b.action_at_limit = 'BLOCK' AND b.enabled
                GROUP BY b.id, b.name, b.amount""",
                from -> new Spend(
                        from.getString("name"),
                        from.getBigDecimal("most"),
                        from.getBigDecimal("spent"),
                        from.getBigDecimal("peak")));
    }

    private long number(String query) throws SQLException {
        return amount(query).longValueExact();
    }

    private BigDecimal amount(String query) throws SQLException {
        return all(query, from -> Objects.requireNonNullElse(from.getBigDecimal(1), BigDecimal.ZERO))
                .get(0);
    }

    private <T> List<T> all(String query, Reader<T> reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        }
    }

    private static String text(ResultSet from, String column) throws SQLException {
        @Nullable String text = from.getString(column);
        return text == null ? "" : text;
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
