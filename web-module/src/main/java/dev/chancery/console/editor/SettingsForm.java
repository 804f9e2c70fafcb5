package dev.chancery.console.editor;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasPlaceholder;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.details.DetailsVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import dev.chancery.messages.ModelInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Model and parameters of a prompt. */
public class SettingsForm extends Div implements LocaleChangeObserver {
    private static final long serialVersionUID = 1L;
    private static final int PAUSE_MILLIS = 500;

    private final transient Runnable changed;
    private final LinkedHashMap<String, Component> fields = new LinkedHashMap<>();
    private final LinkedHashMap<HasLabel, String> labels = new LinkedHashMap<>();
    private final ModelField model;
    private final TextField maxTokens = new TextField();
    private final TextField temperature = new TextField();
    private final Select<String> thinking = new Select<>();
    private final TextField budget = new TextField();
    private final Select<String> effort = new Select<>();
    private final Select<String> cache = new Select<>();
    private final TextArea stops = new TextArea();
    private final TextArea tools = new TextArea();
    private final TextArea schema = new TextArea();
    private final TextArea other = new TextArea();
    private final Details more = new Details();

    /** @param changed called when somebody changed something */
    SettingsForm(ModelField model, Runnable changed) {
        this.model = model;
        this.changed = changed;
        addClassName("settings-form");
        model.setId("model");
        model.onOffer(this::adapt);
        fields.put("model", model);
        model.addValueChangeListener(change -> tell(change.isFromClient()));
        text("max_tokens", maxTokens, "prompts.max-tokens");
        choice("thinking", thinking, "prompts.thinking.", "", "adaptive", "disabled", "between_tools", "enabled");
        text("budget", budget, "prompts.budget");
        choice("effort", effort, "prompts.effort.", "", "low", "medium", "high", "xhigh", "max");
        choice("cache", cache, "prompts.cache.", "", Piece.FIVE_MINUTES, Piece.HOUR);
        text("temperature", temperature, "prompts.temperature");
        area("stop_sequences", stops, "prompts.stops");
        area("tools", tools, "prompts.tools");
        area("schema", schema, "prompts.schema");
        area("other", other, "prompts.other");
        Stream.of(tools, schema, other).forEach(each -> each.addClassName("prompt-text"));
        more.addThemeVariants(DetailsVariant.SMALL);
        more.add(fold(temperature, stops, tools, schema, other));
        add(model, maxTokens, effort, thinking, budget, cache, more);
        adapt();
    }

    private static Div fold(Component... parts) {
        Div fold = new Div(parts);
        fold.addClassName("settings-more");
        return fold;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        labels.forEach((field, key) -> field.setLabel(getTranslation(key)));
        Stream.<HasPlaceholder>of(maxTokens, temperature, budget)
                .forEach(field -> field.setPlaceholder(getTranslation("prompts.default")));
        words(thinking, "prompts.thinking.");
        words(effort, "prompts.effort.");
        cache.setItemLabelGenerator(
                each -> getTranslation(each.isEmpty() ? "prompts.cache.off" : TextPart.cacheKey(each)));
        temperature.setHelperText(getTranslation("prompts.temperature.help"));
        stops.setHelperText(getTranslation("prompts.stops.help"));
        other.setHelperText(getTranslation("prompts.other.help"));
        more.setSummaryText(getTranslation("prompts.more"));
    }

    private void words(Select<String> field, String keys) {
        field.setItemLabelGenerator(
                each -> getTranslation(each.isEmpty() ? "prompts.default" : keys + each.replace('_', '-')));
    }

    /** For the list of models. */
    public ModelField model() {
        return model;
    }

    /** Shows these. */
    public void set(PromptSettings settings) {
        model.choose(settings.model());
        maxTokens.setValue(settings.maxTokens());
        temperature.setValue(settings.temperature());
        thinking.setValue(settings.thinking());
        budget.setValue(settings.budget());
        effort.setValue(settings.effort());
        cache.setValue(settings.cache());
        stops.setValue(settings.stops());
        tools.setValue(settings.tools());
        schema.setValue(settings.schema());
        other.setValue(settings.other());
        more.setOpened(Stream.of(
                        temperature.getValue(), stops.getValue(), tools.getValue(), schema.getValue(), other.getValue())
                .anyMatch(value -> !value.isEmpty()));
        adapt();
        accept();
    }

    /** What is chosen; need not be allowed. */
    public PromptSettings get() {
        return new PromptSettings(
                model.id(),
                maxTokens.getValue(),
                temperature.getValue(),
                thinking.getValue(),
                thinking.getValue().equals("enabled") ? budget.getValue() : "",
                effort.getValue(),
                stops.getValue(),
                tools.getValue(),
                schema.getValue(),
                cache.getValue(),
                other.getValue());
    }

    /** Says at a field what is wrong, and goes there; false when there is no such field. */
    public boolean refuse(String field, String why) {
        Component wrong = fields.get(field);
        if (wrong == null) {
            return false;
        }
        more.setOpened(more.isOpened()
                || List.of(temperature, stops, tools, schema, other).contains(wrong));
        HasValidation checked = (HasValidation) wrong;
        checked.setErrorMessage(why);
        checked.setInvalid(true);
        ((Focusable<?>) wrong).focus();
        return true;
    }

    /** Forgets what was wrong. */
    void accept() {
        fields.values().forEach(field -> ((HasValidation) field).setInvalid(false));
    }

    void readOnly(boolean only) {
        fields.values().forEach(field -> ((HasValue<?, ?>) field).setReadOnly(only));
    }

    /** The fields, by their names in a body. */
    Map<String, Component> fields() {
        return Map.copyOf(fields);
    }

    private void text(String name, TextField field, String key) {
        prepare(name, field);
        labels.put(field, key);
        field.setManualValidation(true);
    }

    private void area(String name, TextArea field, String key) {
        prepare(name, field);
        labels.put(field, key);
        field.setManualValidation(true);
    }

    private <F extends AbstractField<?, String> & HasValueChangeMode> void prepare(String name, F field) {
        field.setId("setting-" + name.replace('_', '-'));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        field.addValueChangeListener(change -> tell(change.isFromClient()));
        fields.put(name, field);
    }

    private void choice(String name, Select<String> field, String keys, String... values) {
        field.setId("setting-" + name);
        labels.put(field, keys + "label");
        field.setItems(values);
        field.setValue("");
        field.setManualValidation(true);
        field.addValueChangeListener(change -> tell(change.isFromClient()));
        fields.put(name, field);
    }

    private void tell(boolean byPerson) {
        adapt();
        if (byPerson) {
            accept();
            changed.run();
        }
    }

    /** Shows what goes with the choices made, and offers no thinking that the model says it does not do. */
    private void adapt() {
        budget.setVisible(Optional.ofNullable(thinking.getValue())
                .filter("enabled"::equals)
                .isPresent());
        Optional<ModelInfo> info = model.info();
        thinking.setItemEnabledProvider(choice -> info.flatMap(known -> known.supports("thinking.types." + choice))
                .orElse(true));
    }
}
