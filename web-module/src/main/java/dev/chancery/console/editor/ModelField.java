package dev.chancery.console.editor;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import dev.chancery.console.kit.Formats;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.ModelInfo;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A model: one of those that the key may use, once it was told them, or the id of another. */
public class ModelField extends ComboBox<String> implements LocaleChangeObserver {
    /** How the list is asked for. */
    public static final CallOptions LISTING = CallOptions.DEFAULT.timeout(Duration.ofSeconds(30));

    private static final long serialVersionUID = 1L;
    private static final String MIDDLE_LINE = "sonnet";

    private enum Listing {
        LOADING,
        LOADED,
        FAILED
    }

    private final transient Map<String, ModelInfo> models = new LinkedHashMap<>();
    private transient Runnable offered = () -> {};
    private Listing listing = Listing.LOADING;

    /** Without a list, for which it waits. */
    public ModelField() {
        addClassName("model-box");
        setAllowCustomValue(true);
        getElement().setProperty("autoselect", true);
        setRequiredIndicatorVisible(true);
        setManualValidation(true);
        setItems(List.of());
        setRenderer(LitRenderer.<String>of(
                        "<div class=\"model-option\"><span>${item.name}</span><small>${item.id}</small></div>")
                .withProperty("name", this::displayName)
                .withProperty("id", id -> id));
        addCustomValueSetListener(typed -> setValue(typed.getDetail().strip()));
        addValueChangeListener(change -> {
            setInvalid(false);
            speak();
        });
    }

    /** Offers these; what was chosen stays so. */
    public void offer(List<ModelInfo> list) {
        String chosen = id();
        models.clear();
        list.forEach(model -> models.put(model.id(), model));
        listing = Listing.LOADED;
        choose(chosen);
        offered.run();
    }

    /** When nothing is chosen yet, the newest of the middle line is, not the dearest. */
    public void propose() {
        if (id().isEmpty()) {
            models.values().stream()
                    .filter(model -> model.fields()
                            .text("line")
                            .filter(MIDDLE_LINE::equals)
                            .isPresent())
                    .findFirst()
                    .or(() -> models.values().stream().findFirst())
                    .ifPresent(model -> choose(model.id()));
        }
    }

    /** There is no list; a model can still be typed in. */
    public void offerNone() {
        listing = Listing.FAILED;
        speak();
    }

    /** The chosen id; empty when there is none. */
    public String id() {
        return Optional.ofNullable(getValue()).orElse("");
    }

    /** Chooses a model, whether it is in the list or not. */
    void choose(String id) {
        setItems(with(id));
        if (id.isEmpty()) {
            clear();
        } else {
            setValue(id);
        }
        speak();
    }

    /** What the API says of the chosen model, if it is in the list. */
    Optional<ModelInfo> info() {
        return Optional.ofNullable(models.get(id()));
    }

    /** Calls this when there is another list. */
    void onOffer(Runnable listener) {
        offered = listener;
    }

    private List<String> with(String chosen) {
        List<String> ids = new ArrayList<>(models.keySet());
        if (!chosen.isEmpty() && !ids.contains(chosen)) {
            ids.add(0, chosen);
        }
        return ids;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        setLabel(getTranslation("prompts.model"));
        setPlaceholder(getTranslation("prompts.model.placeholder"));
        speak();
    }

    private void speak() {
        setHelperText(
                switch (listing) {
                    case LOADING -> getTranslation("prompts.models.loading");
                    case FAILED -> getTranslation("prompts.models.failed");
                    case LOADED ->
                        id().isEmpty()
                                ? getTranslation("prompts.model.help")
                                : info().map(this::limits).orElseGet(() -> getTranslation("prompts.model.typed"));
                });
    }

    private String displayName(String id) {
        return Optional.ofNullable(models.get(id)).map(ModelInfo::displayName).orElse(id);
    }

    private String limits(ModelInfo model) {
        Stream<String> facts = Stream.of(
                        Optional.of(model.displayName()),
                        tokens("prompts.model.input", model.maxInputTokens()),
                        tokens("prompts.model.output", model.maxTokens()),
                        model.lifecycle().filter(state -> !state.equals("active")))
                .flatMap(Optional::stream);
        return facts.collect(Collectors.joining(" · "));
    }

    private Optional<String> tokens(String key, OptionalLong number) {
        return number.isEmpty()
                ? Optional.empty()
                : Optional.of(getTranslation(key, new Formats(getLocale(), ZoneOffset.UTC).number(number.getAsLong())));
    }
}
