package dev.chancery.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Nothing that ships needs a licence that somebody has to buy. Vaadin 24 is free up to 24.9; the line after it is for
 * paying customers and asks for a licence when it runs, though its first release still says Apache.
 */
final class Licences {

    private static final String FREE = "apache.org/licenses/LICENSE-2.0";
    private static final int LAST_FREE_MINOR_OF_24 = 9;

    /** Bought components, and the parts that ask for a licence; {@code vaadin} is the bundle that brings them all. */
    private static final Set<String> BOUGHT = Set.of(
            "vaadin",
            "vaadin-internal",
            "vaadin-charts-flow",
            "vaadin-crud-flow",
            "vaadin-grid-pro-flow",
            "vaadin-dashboard-flow",
            "vaadin-board-flow",
            "vaadin-map-flow",
            "vaadin-rich-text-editor-flow",
            "vaadin-spreadsheet-flow",
            "copilot",
            "vaadin-dev",
            "vaadin-dev-server",
            "license-checker");

    private Licences() {}

    /** What is wrong with the libraries of a WAR that has Vaadin; empty when nothing is. */
    static List<String> objections(List<Archive> libraries) {
        List<String> objections = new ArrayList<>();
        libraries.stream()
                .filter(library -> BOUGHT.contains(library.artifact()))
                .forEach(library -> objections.add(library.name() + " is not free"));
        libraries.stream()
                .filter(library -> library.attribute("Bundle-License").contains("commercial"))
                .forEach(library ->
                        objections.add(library.name() + " has the licence " + library.attribute("Bundle-License")));
        List<Archive> servers = libraries.stream()
                .filter(library -> library.artifact().equals("flow-server"))
                .toList();
        if (servers.size() != 1) {
            objections.add("one flow-server was expected, there are " + servers.size());
        }
        servers.stream()
                .filter(server -> !server.attribute("Bundle-License").contains(FREE))
                .forEach(server -> objections.add(server.name() + " does not say that it is under the Apache licence"));
        servers.stream()
                .filter(server -> !isFree(server.attribute("Bundle-Version")))
                .forEach(server -> objections.add(server.name() + " is of a line for paying customers"));
        return objections;
    }

    private static boolean isFree(String version) {
        return version.matches("24\\.\\d+\\..*")
                && Integer.parseInt(version.split("\\.", 3)[1]) <= LAST_FREE_MINOR_OF_24;
    }
}
