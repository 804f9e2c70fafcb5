package dev.chancery.keys;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The master keys of a node: the first seals, all open. */
final class MasterKeys {
    private final Map<String, MasterKey> byId = new LinkedHashMap<>();

    /** @throws IllegalArgumentException when two have the same id */
    MasterKeys(List<MasterKey> keys) {
        keys.forEach(key -> {
            if (byId.putIfAbsent(key.id(), key) != null) {
                throw new IllegalArgumentException("two master keys have the id " + key.id());
            }
        });
    }

    /**
     * Reads {@code id:base64}, separated by commas or line ends; what follows a # on a line is left out.
     *
     * @throws IllegalArgumentException when it is not that, or empty; the message does not show a key
     */
    static MasterKeys parse(String text) {
        List<MasterKey> keys = text.lines()
                .map(line -> line.replaceFirst("#.*", ""))
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(MasterKey::parse)
                .toList();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("there is no master key in it");
        }
        return new MasterKeys(keys);
    }

    /** The one that seals. */
    Optional<MasterKey> first() {
        return byId.values().stream().findFirst();
    }

    Optional<MasterKey> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Stream<String> ids() {
        return byId.keySet().stream();
    }

    @Override
    public String toString() {
        return "master keys " + byId.keySet();
    }
}
