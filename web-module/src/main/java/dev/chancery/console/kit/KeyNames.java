package dev.chancery.console.kit;

import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.keys.KeyChain;
import dev.chancery.keys.ListedKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;

/** What keys are called, for screens that know their ids. */
@ApplicationScoped
public class KeyNames {
    private final KeyChain keys;
    private final Callers callers;

    @Inject
    KeyNames(KeyChain keys, Callers callers) {
        this.keys = keys;
        this.callers = callers;
    }

    /** For the container's proxy, and for tests that answer themselves. */
    @SuppressWarnings("NullAway")
    protected KeyNames() {
        this.keys = null;
        this.callers = null;
    }

    /** The names by id, of keys that are not archived; empty for somebody who may not see keys. Blocks for the database. */
    public Map<String, String> all() {
        return callers.current().mayAny(Permission.READ_KEYS)
                ? keys.list().stream().collect(Collectors.toMap(ListedKey::id, ListedKey::name, (one, same) -> one))
                : Map.of();
    }
}
