package dev.chancery.console.palette;

import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.console.kit.Query;
import dev.chancery.keys.KeyChain;
import dev.chancery.keys.ListedKey;
import dev.chancery.keys.SecretEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds keys by their names, and by the hints of their secrets, whole or the last four characters alone; archived ones
 * last.
 */
@ApplicationScoped
class KeyHits implements PaletteSource {
    private final KeyChain keys;
    private final Callers callers;

    @Inject
    KeyHits(KeyChain keys, Callers callers) {
        this.keys = keys;
        this.callers = callers;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    KeyHits() {
        this.keys = null;
        this.callers = null;
    }

    @Override
    public List<PaletteHit> find(String text, int most) {
        if (!callers.current().mayAny(Permission.READ_KEYS, Permission.ROTATE_KEYS)) {
            return List.of();
        }
        Wanted wanted = new Wanted(text);
        return Stream.concat(
                        named(keys.list(), wanted, most).map(key -> hit(PaletteKind.KEY, Query.empty(), key)),
                        named(keys.archived(), wanted, most)
                                .map(key -> hit(
                                        PaletteKind.ARCHIVED_KEY, Query.empty().with("state", "archived"), key)))
                .toList();
    }

    private static Stream<ListedKey> named(List<ListedKey> all, Wanted wanted, int most) {
        return all.stream()
                .filter(key -> wanted.isIn(key.name()) || hints(key).anyMatch(wanted::ends))
                .limit(most);
    }

    private static Stream<String> hints(ListedKey key) {
        return Stream.concat(Stream.of(key.hint()), key.secrets().stream().map(SecretEntry::hint));
    }

    private static PaletteHit hit(PaletteKind kind, Query query, ListedKey key) {
        return PaletteHit.in("keys", query.with("key", key.id()), kind, key.name());
    }
}
