package dev.chancery.console.keys;

import dev.chancery.keys.KeyState;
import dev.chancery.keys.ListedKey;
import dev.chancery.keys.SecretEntry;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key in the list.
 *
 * @param spend US dollars this month; null when it is not known
 * @param health how it is
 */
record KeyRow(ListedKey key, @Nullable BigDecimal spend, KeyHealth health) {
    String id() {
        return key.id();
    }

    boolean isArchived() {
        return key.state() == KeyState.ARCHIVED;
    }

    /** Of the secret that the key is known by. */
    @Nullable
    Instant expires() {
        return nearest().map(SecretEntry::expiresAt).orElse(null);
    }

    @Nullable
    Instant lastUsed() {
        return key.lastUsed().orElse(null);
    }

    /** Whether name, hint, environment or state say this. */
    boolean matches(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return key.name().toLowerCase(Locale.ROOT).contains(wanted)
                || key.hint().toLowerCase(Locale.ROOT).contains(wanted)
                || key.environment().contains(wanted);
    }

    private Optional<SecretEntry> nearest() {
        return key.secrets().stream().min(Comparator.comparing(SecretEntry::state));
    }
}
