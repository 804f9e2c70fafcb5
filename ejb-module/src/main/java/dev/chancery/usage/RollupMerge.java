package dev.chancery.usage;

import dev.chancery.storage.Batch;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds sums to those of the database, without reading them. Rows that are not there yet are made. */
final class RollupMerge {
    private static final List<String> NAMES = List.of(
            "id varchar(33)",
            "span varchar(4)",
            "begins_at bigint",
            "shard varchar(64)",
            "dimension varchar(20)",
            "dimension_value varchar(300)",
            "model varchar(200)",
            "source varchar(50)");
    private static final List<String> SUMS = List.of(
            "succeeded bigint",
            "failed bigint",
            "cancelled bigint",
            "lost bigint",
            "unpriced bigint",
            "input_tokens bigint",
            "output_tokens bigint",
            "thinking_tokens bigint",
            "cache_write_5m_tokens bigint",
            "cache_write_1h_tokens bigint",
            "cache_read_tokens bigint",
            "web_searches bigint",
            "duration_micros bigint",
            "cost decimal(24, 12)");

    /** One order, so that writers do not deadlock; and what a report reads together lies together. */
    private static final Comparator<RollupEntity> ORDER =
            Comparator.comparing(RollupEntity::dimension).thenComparing(RollupEntity::id);

    private static final String SQL = sql();

    private RollupMerge() {}

    static void into(Collection<RollupEntity> sums) {
        Batch.run(SQL, sums.stream().sorted(ORDER).toList(), RollupEntity::columns);
    }

    /** The names of the columns that are added up. */
    static List<String> sums() {
        return SUMS.stream().map(RollupMerge::name).toList();
    }

    private static String sql() {
        return "merge into chancery_rollup r using (values " + values() + ") d (" + list("", all())
                + ") on (r.id = d.id)"
                + " when matched then update set version = r.version + 1, "
                + sums().stream()
                        .map(name -> name + " = r." + name + " + d." + name)
                        .collect(Collectors.joining(", "))
                + " when not matched then insert (version, " + list("", all()) + ") values (1, " + list("d.", all())
                + ")";
    }

    private static String values() {
        return all().map(column -> "cast(? as " + column.substring(column.indexOf(' ') + 1) + ")")
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static Stream<String> all() {
        return Stream.concat(NAMES.stream(), SUMS.stream());
    }

    private static String list(String prefix, Stream<String> columns) {
        return columns.map(RollupMerge::name).map(name -> prefix + name).collect(Collectors.joining(", "));
    }

    private static String name(String column) {
        return column.substring(0, column.indexOf(' '));
    }
}
