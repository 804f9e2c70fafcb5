package dev.chancery.console.playground;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import dev.chancery.messages.ModelInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A model, from the list that the key may use or typed in. */
class ModelBox extends ComboBox<String> implements LocaleChangeObserver {
    private static final long serialVersionUID = 1L;

    private static final String MIDDLE_LINE = "sonnet";

    private enum Listing {
        LOADING,
        LOADED,
        FAILED
    }

    private final transient Map<String, ModelInfo> models = new LinkedHashMap<>();
    private Listing listing = Listing.LOADING;

    ModelBox() {
        setId("model");
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

    /** Offers these, newest first. When nothing is chosen yet, the newest of the middle line is, not the dearest. */
    void offer(List<ModelInfo> list) {
        String chosen = id();
        models.clear();
        list.forEach(model -> models.put(model.id(), model));
        listing = Listing.LOADED;
        setItems(models.keySet());
        setValue(chosen.isEmpty() ? proposal(list) : chosen);
        speak();
    }

    /** There is no list; a model can still be typed in. */
    void offerNone() {
        listing = Listing.FAILED;
        speak();
    }

    /** The chosen id; empty when there is none. */
    String id() {
        return Optional.ofNullable(getValue()).orElse("");
    }

    /** What the API says of the chosen model, if it is in the list. */
    Optional<ModelInfo> info() {
        return Optional.ofNullable(models.get(id()));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        setLabel(getTranslation("playground.model"));
        setPlaceholder(getTranslation("playground.model.placeholder"));
        setErrorMessage(getTranslation("playground.model.missing"));
        speak();
    }

    private void speak() {
        setHelperText(
                switch (listing) {
                    case LOADING -> getTranslation("playground.models.loading");
                    case FAILED -> getTranslation("playground.models.failed");
                    case LOADED -> info().map(this::limits).orElseGet(() -> getTranslation("playground.model.typed"));
                });
    }

    private static String proposal(List<ModelInfo> list) {
        Optional<ModelInfo> middle = list.stream()
                .filter(model ->
                        model.fields().text("line").filter(MIDDLE_LINE::equals).isPresent())
                .findFirst();
        return middle.or(() -> list.stream().findFirst()).map(ModelInfo::id).orElse("");
    }

    private String displayName(String id) {
        return Optional.ofNullable(models.get(id)).map(ModelInfo::displayName).orElse(id);
    }

    private String limits(ModelInfo model) {
        Stream<String> facts = Stream.of(
                        Optional.of(model.displayName()),
                        tokens("playground.model.input", model.maxInputTokens()),
                        tokens("playground.model.output", model.maxTokens()),
                        model.lifecycle().filter(state -> !state.equals("active")))
                .flatMap(Optional::stream);
        return facts.collect(Collectors.joining(" · "));
    }

    private Optional<String> tokens(String key, OptionalLong number) {
        return number.isEmpty()
                ? Optional.empty()
                : Optional.of(getTranslation(key, new Figures(getLocale()).count(number)));
    }
}
