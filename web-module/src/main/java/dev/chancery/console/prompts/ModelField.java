package dev.chancery.console.prompts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.combobox.ComboBox;
import dev.chancery.console.kit.Background;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Claude;
import dev.chancery.messages.ModelInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A model: one of those that the key may use, or the id of another. */
class ModelField extends ComboBox<String> {
    private static final long serialVersionUID = 1L;
    private static final CallOptions LISTING = CallOptions.DEFAULT.timeout(Duration.ofSeconds(30));

    private final transient Claude claude;
    private final transient Background background;
    private transient List<ModelInfo> models = List.of();

    ModelField(Claude claude, Background background) {
        this.claude = claude;
        this.background = background;
        setLabel(getTranslation("prompts.model"));
        setHelperText(getTranslation("prompts.model.help"));
        setAllowCustomValue(true);
        setRequiredIndicatorVisible(true);
        setManualValidation(true);
        setItems(List.of());
        addCustomValueSetListener(typed -> setValue(typed.getDetail().strip()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        background.ask(event.getUI(), () -> claude.models(LISTING), this::offer, failure -> {});
    }

    /** The chosen id; empty when there is none. */
    String id() {
        return Optional.ofNullable(getValue()).orElse("");
    }

    /** Chooses a model, whether it is in the list or not. */
    void choose(String id) {
        if (id.isEmpty()) {
            clear();
        } else {
            setItems(with(id));
            setValue(id);
        }
    }

    private void offer(List<ModelInfo> list) {
        models = list;
        String chosen = id();
        setItems(with(chosen));
        if (!chosen.isEmpty()) {
            setValue(chosen);
        }
    }

    private List<String> with(String chosen) {
        List<String> ids = new ArrayList<>(models.stream().map(ModelInfo::id).toList());
        if (!chosen.isEmpty() && !ids.contains(chosen)) {
            ids.add(0, chosen);
        }
        return ids;
    }
}
