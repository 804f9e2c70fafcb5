package dev.chancery.console.usage;

import dev.chancery.usage.Contents;
import dev.chancery.usage.StoredContents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Contents as a test stores them; remembers what was read. */
class ScriptedContents extends StoredContents {
    final Map<String, Contents> of = new HashMap<>();
    final List<String> read = new ArrayList<>();

    @Override
    public boolean has(String attemptId) {
        return of.containsKey(attemptId);
    }

    @Override
    public Optional<Contents> read(String attemptId) {
        read.add(attemptId);
        return Optional.ofNullable(of.get(attemptId));
    }
}
