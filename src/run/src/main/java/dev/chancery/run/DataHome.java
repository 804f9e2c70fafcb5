package dev.chancery.run;

import java.nio.file.Path;
import java.util.Map;

/** Where the data is: in the PostgreSQL that the environment names, else in a file of H2. */
record DataHome(String description, Map<String, String> environment) {

    private static final String URL = "CHANCERY_DB_URL";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    static DataHome of(Map<String, String> environment, Path directory) {
        Map<String, String> files = Map.of("CHANCERY_DATA_DIR", directory.toString());
        String url = environment.getOrDefault(URL, "");
        if (url.isBlank()) {
            return new DataHome(directory.toString(), files);
        }
        if (!url.startsWith(POSTGRESQL)) {
            throw new CannotRunException(URL + " must begin with " + POSTGRESQL + ", or be left out for a file of H2.");
        }
        return new DataHome(
                withoutParameters(url), Map.of("CHANCERY_DB", "postgresql", "CHANCERY_DATA_DIR", directory.toString()));
    }

    /** They may hold a password. */
    private static String withoutParameters(String url) {
        return url.split("[?]", 2)[0];
    }
}
