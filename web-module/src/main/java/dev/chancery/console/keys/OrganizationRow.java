package dev.chancery.console.keys;

import dev.chancery.keys.ListedKey;
import dev.chancery.keys.OrganizationKey;
import java.util.List;
import java.util.stream.Stream;

/**
 * A key as Anthropic lists it.
 *
 * @param here the names of the keys here that it can be, by its hint
 */
record OrganizationRow(OrganizationKey key, List<String> here) {
    OrganizationRow {
        here = List.copyOf(here);
    }

    static OrganizationRow of(OrganizationKey key, List<ListedKey> all) {
        return new OrganizationRow(
                key,
                all.stream()
                        .filter(listed -> hints(listed).anyMatch(key::fits))
                        .map(ListedKey::name)
                        .toList());
    }

    private static Stream<String> hints(ListedKey listed) {
        return listed.secrets().isEmpty()
                ? Stream.of(listed.hint())
                : listed.secrets().stream().map(secret -> secret.hint());
    }
}
