package dev.chancery.console.playground;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import dev.chancery.console.kit.Query;
import dev.chancery.prompts.NoSuchPromptException;
import dev.chancery.prompts.PromptVersion;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which prompt, and which two versions of it. */
class VersionChoice extends Div implements LocaleChangeObserver {
    private static final long serialVersionUID = 1L;
    private static final String PROMPT = "prompt";

    private final transient VersionShelf shelf;
    private final ComboBox<String> prompt = new ComboBox<>();
    private final Map<Side, Select<PromptVersion>> selects = new EnumMap<>(Side.class);
    private final Runnable changed;
    private boolean reading;

    VersionChoice(VersionShelf shelf, Runnable changed) {
        this.shelf = shelf;
        this.changed = changed;
        addClassName("filters");
        prompt.setId("cases-prompt");
        prompt.addValueChangeListener(change -> offer(Optional.ofNullable(change.getValue())));
        add(prompt);
        for (Side side : Side.values()) {
            Select<PromptVersion> select = select(side);
            selects.put(side, select);
            add(select);
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        prompt.setLabel(getTranslation("cases.prompt"));
        selects.forEach((side, select) -> {
            select.setLabel(getTranslation(side.labelKey()));
            select.setItemLabelGenerator(this::words);
        });
    }

    private String words(@Nullable PromptVersion version) {
        return version == null ? "–" : getTranslation("cases.version", version.number(), version.message());
    }

    /** Chooses what an address says. */
    void read(Query query) {
        reading = true;
        prompt.setItems(shelf.prompts());
        query.get(PROMPT).filter(shelf.prompts()::contains).ifPresent(prompt::setValue);
        selects.forEach((side, select) -> query.get(side.value(), Integer::valueOf)
                .flatMap(number -> select.getListDataView()
                        .getItems()
                        .filter(version -> version.number() == number)
                        .findFirst())
                .ifPresent(select::setValue));
        reading = false;
        changed.run();
    }

    Query query() {
        Query query = Query.empty().with(PROMPT, prompt.getValue());
        for (Side side : Side.values()) {
            query = query.with(
                    side.value(),
                    version(side)
                            .map(version -> String.valueOf(version.number()))
                            .orElse(null));
        }
        return query;
    }

    Optional<PromptVersion> version(Side side) {
        return Optional.ofNullable(selects.get(side)).flatMap(Select::getOptionalValue);
    }

    private Select<PromptVersion> select(Side side) {
        Select<PromptVersion> select = new Select<>();
        select.setId("version-" + side.value());
        select.setEmptySelectionAllowed(side == Side.B);
        select.setItems(List.of());
        select.addValueChangeListener(change -> changed());
        return select;
    }

    /** The newest, and the one before it. */
    private void offer(Optional<String> name) {
        List<PromptVersion> versions = name.map(this::versions).orElse(List.of());
        boolean outer = reading;
        reading = true;
        int at = 0;
        for (Select<PromptVersion> select : selects.values()) {
            select.setItems(versions);
            select.setValue(at < versions.size() ? versions.get(at) : null);
            at++;
        }
        reading = outer;
        changed();
    }

    private List<PromptVersion> versions(String name) {
        try {
            return shelf.versions(name);
        } catch (NoSuchPromptException gone) {
            return List.of();
        }
    }

    private void changed() {
        if (!reading) {
            changed.run();
        }
    }
}
