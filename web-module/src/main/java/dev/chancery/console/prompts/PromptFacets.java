package dev.chancery.console.prompts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.kit.SearchField;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The fields that narrow a list of prompts. */
class PromptFacets implements Serializable {
    private static final long serialVersionUID = 1L;

    private final transient Consumer<PromptFilter> changed;
    private final SearchField words;
    private final ComboBox<String> tag = new ComboBox<>();
    private final ComboBox<String> label = new ComboBox<>();
    private final Checkbox archived = new Checkbox();
    private PromptFilter filter = PromptFilter.NONE;

    /** @param changed told what somebody chose */
    PromptFacets(Consumer<PromptFilter> changed) {
        this.changed = changed;
        words = new SearchField(tag.getTranslation("prompts.search"), "", text -> choose(filter.words(text)));
        archived.setLabel(tag.getTranslation("prompts.archived.show"));
        prepare(tag, "prompts.tag", VaadinIcon.TAG);
        prepare(label, "prompts.label", VaadinIcon.BOOKMARK_O);
        watch(tag, value -> filter.tag(Optional.ofNullable(value).orElse("")));
        watch(label, value -> filter.label(Optional.ofNullable(value).orElse("")));
        watch(archived, value -> filter.archived(value));
    }

    Component[] fields() {
        return new Component[] {words, tag, label, archived};
    }

    /** What is chosen. */
    PromptFilter filter() {
        return filter;
    }

    /** Shows a choice without telling of it. */
    void show(PromptFilter chosen) {
        filter = chosen;
        words.setValue(chosen.words());
        set(tag, chosen.tag());
        set(label, chosen.label());
        archived.setValue(chosen.archived());
    }

    /** What there is to choose from. */
    void offer(List<String> tags, List<String> labels) {
        tag.setItems(with(tags, filter.tag()));
        label.setItems(with(labels, filter.label()));
        show(filter);
    }

    private static List<String> with(List<String> offered, String chosen) {
        List<String> all = new ArrayList<>(offered);
        if (!chosen.isEmpty() && !all.contains(chosen)) {
            all.add(chosen);
        }
        return all;
    }

    private static void set(ComboBox<String> box, String value) {
        if (value.isEmpty()) {
            box.clear();
        } else {
            box.setValue(value);
        }
    }

    private static void prepare(ComboBox<String> box, String key, VaadinIcon icon) {
        box.setPlaceholder(box.getTranslation(key));
        box.setAriaLabel(box.getTranslation(key));
        box.setClearButtonVisible(true);
        box.setPrefixComponent(icon.create());
        box.setItems(List.of());
        box.addClassName("facet");
    }

    private <T> void watch(HasValue<?, T> field, Function<T, PromptFilter> with) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(with.apply(change.getValue()));
            }
        });
    }

    private void choose(PromptFilter chosen) {
        if (!chosen.equals(filter)) {
            changed.accept(chosen);
        }
    }
}
