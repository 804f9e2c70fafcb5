package dev.chancery.console.keys;

import com.vaadin.flow.component.grid.GridVariant;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.RowGrid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The list of keys. Beside a detail it shows only what tells keys apart. */
class KeyGrid extends RowGrid<KeyRow> {
    private static final long serialVersionUID = 1L;

    private final transient Formats formats = Formats.current();
    private final ArrayList<Column<KeyRow>> more = new ArrayList<>();

    KeyGrid(Consumer<KeyRow> open) {
        super("", open);
        setAriaLabel(getTranslation("keys-view.title"));
        addThemeVariants(GridVariant.LUMO_COMPACT);
        text(getTranslation("keys-view.name"), row -> row.key().name())
                .setComparator(Comparator.comparing(row -> row.key().name(), String.CASE_INSENSITIVE_ORDER))
                .setWidth("11rem")
                .setFlexGrow(2);
        code(getTranslation("keys-view.hint"), row -> row.key().hint())
                .setWidth("11.5rem")
                .setFlexGrow(0);
        badge(getTranslation("keys-view.state"), row -> KeyWords.badge(row.key().state()))
                .setComparator(Comparator.comparing(row -> row.key().state()))
                .setWidth("8rem")
                .setFlexGrow(0);
        badge(getTranslation("keys-view.health"), row -> KeyWords.badge(row.health()))
                .setComparator(Comparator.comparing(KeyRow::health))
                .setWidth("11rem")
                .setFlexGrow(0);
        figure(getTranslation("keys-view.spend"), row -> formats.money(row.spend()))
                .setComparator(Comparator.comparing(KeyRow::spend, Comparator.nullsFirst(Comparator.naturalOrder())))
                .setWidth("11rem");
        more.add(text(getTranslation("keys-view.environment"), row -> row.key().environment())
                .setWidth("8rem"));
        time("keys-view.next-rotation", row -> row.key().nextRotation());
        time("keys-view.expires", KeyRow::expires);
        time("keys-view.last-used", KeyRow::lastUsed);
        time("keys-view.rotated", row -> row.key().rotatedAt());
        time("keys-view.created", row -> row.key().createdAt());
        more.add(text(getTranslation("keys-view.created-by"), row -> row.key().createdBy())
                .setWidth("8rem"));
    }

    /** Whether there is room for everything. */
    final void wide(boolean wide) {
        more.forEach(column -> column.setVisible(wide));
    }

    final void show(List<KeyRow> rows) {
        setItems(rows);
    }

    private void time(String header, Function<KeyRow, @Nullable Instant> value) {
        Column<KeyRow> column = text(getTranslation(header), row -> formats.day(value.apply(row)))
                .setComparator(
                        Comparator.comparing(value::apply, Comparator.nullsFirst(Comparator.<Instant>naturalOrder())))
                .setWidth("9.5rem")
                .setFlexGrow(0);
        more.add(column);
    }
}
