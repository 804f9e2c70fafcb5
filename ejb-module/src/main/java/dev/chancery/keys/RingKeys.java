package dev.chancery.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys of an environment for the ring, gathered from configuration and storage. */
final class RingKeys {
    private final String environment;
    private final List<RingKey> keys = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private final List<String> invalid = new ArrayList<>();

    RingKeys(String environment, List<ApiKey> configured) {
        this.environment = environment;
        configured.stream().map(RingKey::configured).forEach(keys::add);
    }

    /** A stored secret: lent when it is live, mentioned when people would expect that. */
    void add(KeyEntity key, SecretEntity secret, KeyState state, Optional<ApiKey> opened) {
        if (state == KeyState.UNREADABLE) {
            unreadable.add(key.name());
        } else if (state == KeyState.INVALID) {
            invalid.add(key.name());
        } else if (state.isLive()) {
            opened.map(secretText -> new ApiKey(key.name(), secretText.reveal()))
                    .map(apiKey -> new RingKey(
                            secret.id(),
                            secret.revision(),
                            key.id(),
                            apiKey,
                            key.models(),
                            state == KeyState.DRAINING,
                            secret.until()))
                    .ifPresent(keys::add);
        }
    }

    List<RingKey> keys() {
        return keys;
    }

    /** What a caller should know who gets no key. */
    String absence() {
        return Stream.of(
                        sentence(unreadable, "cannot be opened with the master keys of this node"),
                        sentence(invalid, "was answered 401"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private Optional<String> sentence(List<String> names, String what) {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of("In " + environment + ", " + String.join(", ", names) + " " + what + ".");
    }
}
