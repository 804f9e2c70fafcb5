package dev.chancery.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * Chancery's tables, by Flyway. Nodes that start together on PostgreSQL wait for each other on Flyway's lock; an H2 file
 * has one node.
 */
final class Migrations {
    /** One script a feature and step; what is released is never changed. */
    static final List<String> SCRIPTS = List.of(
            "V1__storage.sql",
            "V2__audit.sql",
            "V3__keys.sql",
            "V4__prices.sql",
            "V5__usage.sql",
            "V6__limits.sql",
            "V7__budgets.sql",
            "V8__prompts.sql",
            "V9__guardrails.sql",
            "V10__conversations.sql",
            "V11__prompt_promotions.sql",
            "V12__users.sql",
            "V13__usage_spans.sql",
            "V14__samples.sql",
            "V15__alerts.sql",
            "V16__openid.sql",
            "V17__node_prompts.sql",
            "V18__conversation_names.sql");

    private static final String HISTORY = "chancery_schema_history";
    private static final int TRIES = 5;
    private static final long PAUSE_NANOS = 200_000_000L;

    private final DataSource dataSource;

    Migrations(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Applies what is missing; tells how many scripts that were.
     *
     * @throws SchemaException when the tables are newer than this code, or were changed by others
     */
    int apply() {
        for (int tries = 1; ; tries++) {
            try {
                return applyOnce();
            } catch (FlywayException e) {
                if (SqlFailure.of(e) == SqlFailure.AWAY) {
                    throw e;
                }
                if (tries == TRIES) {
                    throw new SchemaException(
                            "The tables of Chancery cannot be brought up to date: "
                                    + withoutLinks(String.valueOf(e.getMessage())),
                            e);
                }
                pause(); // Flyway locks its history, but not while it makes it: another node may be doing that now
            }
        }
    }

    private int applyOnce() {
        Flyway flyway = Flyway.configure(Migrations.class.getClassLoader())
                .loggers(MigrationLog.class.getName())
                .dataSource(dataSource)
                .table(HISTORY)
                .resourceProvider(new Scripts())
                .javaMigrationClassProvider(List::of)
                .locations(
                        new String
                                [0]) // the empty db/callback/flyway.location keeps it from complaining on Open Liberty
                .baselineOnMigrate(true) // other tables may live beside ours
                .baselineVersion(MigrationVersion.fromVersion("0"))
                .cleanDisabled(true)
                .load();
        refuseNewer(flyway);
        return flyway.migrate().migrationsExecuted;
    }

    private static String withoutLinks(String message) {
        return message.lines().filter(line -> !line.contains("://")).collect(Collectors.joining("; "));
    }

    private static void pause() {
        LockSupport.parkNanos(PAUSE_NANOS);
    }

    private static void refuseNewer(Flyway flyway) {
        for (MigrationInfo applied : flyway.info().applied()) {
            if (applied.getState().name().startsWith("FUTURE")) {
                throw new SchemaException("The database was made by a newer Chancery: its tables are of version "
                        + applied.getVersion() + ", this Chancery knows them up to " + SCRIPTS.get(SCRIPTS.size() - 1)
                        + ". Deploy that newer Chancery, or give this one a database of its own.");
            }
        }
    }

    /** Lists the scripts itself: not every server lets a library look into a directory of an archive. */
    private static final class Scripts implements ResourceProvider {
        @Override
        public @Nullable LoadableResource getResource(String name) {
            return SCRIPTS.contains(name) ? new Script(name) : null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return SCRIPTS.stream()
                    .filter(name ->
                            name.startsWith(prefix) && Stream.of(suffixes).anyMatch(name::endsWith))
                    .<LoadableResource>map(Script::new)
                    .toList();
        }
    }

    private static final class Script extends LoadableResource {
        private final String name;

        Script(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            InputStream stream = Migrations.class.getResourceAsStream("migrations/" + name);
            if (stream == null) {
                throw new IllegalStateException("no script " + name);
            }
            try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                StringWriter text = new StringWriter();
                reader.transferTo(text);
                return new StringReader(text.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String getAbsolutePath() {
            return name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
