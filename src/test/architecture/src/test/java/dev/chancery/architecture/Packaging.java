package dev.chancery.architecture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What belongs where in the EAR. */
final class Packaging {

    private static final List<String> OF_THE_SERVER =
            List.of("jakarta/", "org/eclipse/microprofile/", "javax/servlet/", "javax/inject/");

    private Packaging() {}

    /** What is wrong with the EAR; empty when nothing is. */
    static List<String> objections(Archive ear) {
        List<String> objections = new ArrayList<>();
        List<Archive> wars = ear.inside("[^/]+\\.war");
        List<Archive> shared = ear.inside("lib/.+\\.jar");
        if (wars.size() != 1) {
            objections.add("one WAR was expected, there are " + wars.size());
        }
        Set<String> sharedNames = shared.stream().map(Archive::artifact).collect(Collectors.toCollection(HashSet::new));
        ear.inside("[^/]+\\.jar").forEach(module -> sharedNames.add(module.artifact()));
        for (Archive war : wars) {
            List<Archive> own = war.inside("WEB-INF/lib/.+\\.jar");
            own.stream()
                    .filter(library -> sharedNames.contains(library.artifact()))
                    .forEach(library -> objections.add(library.name() + " is in the EAR and in its WAR"));
            own.forEach(library -> objections.addAll(ofTheServer(library)));
        }
        shared.forEach(library -> objections.addAll(ofTheServer(library)));
        shared.stream()
                .filter(library -> library.artifact().matches("(vaadin|flow)-.+"))
                .forEach(library -> objections.add(library.name() + " belongs into the WAR"));
        return objections;
    }

    private static List<String> ofTheServer(Archive library) {
        return library.entries().keySet().stream()
                .filter(entry -> entry.endsWith(".class"))
                .filter(entry -> OF_THE_SERVER.stream().anyMatch(entry::startsWith))
                .limit(1)
                .map(entry -> library.name() + " brings what the server has: " + entry)
                .toList();
    }
}
