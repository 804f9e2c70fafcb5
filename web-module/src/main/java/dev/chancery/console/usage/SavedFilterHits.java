package dev.chancery.console.usage;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.WebStorage;
import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.console.palette.PageSource;
import dev.chancery.console.palette.PaletteHit;
import dev.chancery.console.palette.PaletteKind;
import dev.chancery.console.palette.PaletteSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the filters that the browser keeps for whoever is at the page. */
@ApplicationScoped
class SavedFilterHits implements PageSource {
    private final Callers callers;

    @Inject
    SavedFilterHits(Callers callers) {
        this.callers = callers;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    SavedFilterHits() {
        this.callers = null;
    }

    @Override
    public void opened(UI page) {
        if (callers.current().mayAny(Permission.READ_USAGE)) {
            WebStorage.getItem(
                    page,
                    WebStorage.Storage.LOCAL_STORAGE,
                    SavedFilters.key(callers.current().name()),
                    stored -> read(page, stored));
        }
    }

    /** What the browser has; a person may have changed it. */
    static void read(UI page, @Nullable String stored) {
        ComponentUtil.setData(page, FilterNames.class, FilterNames.read(stored));
    }

    @Override
    public PaletteSource at(UI page) {
        FilterNames names =
                Objects.requireNonNullElse(ComponentUtil.getData(page, FilterNames.class), FilterNames.NONE);
        return (text, most) -> callers.current().mayAny(Permission.READ_USAGE) ? find(names, text, most) : List.of();
    }

    private static List<PaletteHit> find(FilterNames names, String text, int most) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return names.names().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(wanted))
                .limit(most)
                .map(name -> PaletteHit.in(UsageLink.PATH, names.filter(name), PaletteKind.SAVED_FILTER, name))
                .toList();
    }
}
