package dev.chancery.soak;

import java.util.Arrays;
import java.util.List;

/** A server and the database that it runs on. */
record Pair(String server, String database) {

    static List<Pair> fromProperties() {
        return Arrays.stream(System.getProperty("soak.pairs").split(","))
                .map(name -> name.split("-"))
                .map(parts -> new Pair(parts[0], parts[1]))
                .toList();
    }

    @Override
    public String toString() {
        return server + "-" + database;
    }
}
