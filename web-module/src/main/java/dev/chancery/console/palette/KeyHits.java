package dev.chancery.console.palette;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.keys.KeyChain;
import dev.chancery.keys.ListedKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** Finds keys by their names. */
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
        if (!callers.current().mayAny(Permission.READ_KEYS)) {
            return List.of();
        }
        String wanted = text.toLowerCase(Locale.ROOT);
        return keys.list().stream()
                .filter(key -> key.name().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(most)
                .map(KeyHits::hit)
                .toList();
    }

    private static PaletteHit hit(ListedKey key) {
        return new PaletteHit(VaadinIcon.KEY_O, key.name(), "palette.key", "keys?key=" + key.id());
    }
}
