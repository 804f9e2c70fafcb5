package dev.chancery.users;

import dev.chancery.storage.Database;
import dev.chancery.storage.DatabaseUnavailableException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The users as this node knows them, in memory. A change is here within a second; while the database is away there is none. */
final class UserStates {
    static final String TOPIC = "users";

    private final Database database;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Map<String, SignedInUser> states;

    UserStates(Database database) {
        this.database = database;
    }

    /** An enabled user; empty for one that is disabled or deleted. */
    Optional<SignedInUser> find(String id) {
        Map<String, SignedInUser> known = states;
        return Optional.ofNullable(known == null ? null : known.get(id));
    }

    boolean isKnown() {
        return states != null;
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Reads them again. One at a time: what was read later is kept. */
    synchronized void refresh() {
        states = database.transact(UserRepository::all).stream()
                .filter(UserEntity::enabled)
                .map(UserEntity::signedIn)
                .collect(Collectors.toUnmodifiableMap(SignedInUser::id, Function.identity()));
        listeners.forEach(Runnable::run);
    }

    /** Reads them again if that is possible now. */
    void refreshIfPossible() {
        try {
            refresh();
        } catch (DatabaseUnavailableException e) {
            // the listener of changes reads them when the database is back
        }
    }
}
