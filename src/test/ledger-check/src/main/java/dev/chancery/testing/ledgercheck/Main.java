package dev.chancery.testing.ledgercheck;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The check as a command: {@code --database=JDBC-URL --user=NAME --oracle=FILE --told=FILE}, the password in the
 * environment as {@code CHANCERY_DB_PASSWORD}. Ends with 0 when all holds, 1 when something does not, 2 when it could not look.
 */
public final class Main {

    private static final int HOLDS = 0;
    private static final int VIOLATED = 1;
    private static final int NOT_LOOKED = 2;

    private Main() {}

    public static void main(String... arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        try {
            Evidence evidence = evidence(options(arguments));
            List<Violation> violations = LedgerCheck.violations(evidence);
            violations.forEach(System.out::println);
            System.out.println(LedgerCheck.scope(evidence) + ": " + violations.size() + " violations");
            return violations.isEmpty() ? HOLDS : VIOLATED;
        } catch (IOException | SQLException | IllegalArgumentException e) {
            System.err.println("The ledger could not be checked: " + e.getMessage());
            return NOT_LOOKED;
        }
    }

    private static Map<String, String> options(String... arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument.split("=", 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    private static Evidence evidence(Map<String, String> options) throws IOException, SQLException {
        List<Told> told = options.containsKey("--told") ? Told.read(Path.of(required(options, "--told"))) : List.of();
        List<Received> received = Received.read(Path.of(required(options, "--oracle")));
        String password = System.getenv().getOrDefault("CHANCERY_DB_PASSWORD", "");
        try (Connection connection = DriverManager.getConnection(
                required(options, "--database"), options.getOrDefault("--user", ""), password)) {
            return new Evidence(told, received, LedgerTables.read(connection));
        }
    }

    private static String required(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + "= is missing");
        }
        return value;
    }
}
