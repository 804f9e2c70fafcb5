package dev.chancery.console.playground;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.details.DetailsVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import dev.chancery.messages.ModelInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Model and parameters. */
class ParametersForm extends Div implements LocaleChangeObserver {
    private static final long serialVersionUID = 1L;
    private static final int TALLEST_STOPS = 5;

    private final ModelBox model = new ModelBox();
    private final IntegerField maxTokens = new IntegerField();
    private final Select<String> effort = new Select<>();
    private final Select<ThinkingChoice> thinking = new Select<>();
    private final IntegerField budget = new IntegerField();
    private final TextArea stopSequences = new TextArea();
    private final Details more = new Details("", stopSequences);

    /** @param changed called when a person, not the page's address, chose something */
    ParametersForm(Runnable changed) {
        addClassName("parameters");
        maxTokens.setId("max-tokens");
        maxTokens.setMin(1);
        maxTokens.setStepButtonsVisible(false);
        effort.setId("effort");
        effort.setItems(
                Stream.concat(Stream.of(""), Parameters.EFFORTS.stream()).toList());
        thinking.setId("thinking-choice");
        thinking.setItems(ThinkingChoice.values());
        budget.setId("thinking-budget");
        budget.setMin(Parameters.SMALLEST_BUDGET);
        stopSequences.setId("stop-sequences");
        stopSequences.setMaxRows(TALLEST_STOPS);
        more.addThemeVariants(DetailsVariant.SMALL);
        more.addClassName("more");
        add(model, maxTokens, effort, thinking, budget, more);
        set(Parameters.DEFAULT);
        List.<HasValue<?, ?>>of(model, maxTokens, effort, thinking, budget).forEach(field -> watch(field, changed));
        adapt();
    }

    /** For the list of models. */
    ModelBox model() {
        return model;
    }

    final void set(Parameters parameters) {
        model.setValue(parameters.model());
        maxTokens.setValue(parameters.maxTokens());
        effort.setValue(parameters.effort());
        thinking.setValue(parameters.thinking());
        budget.setValue(parameters.thinkingBudget());
        stopSequences.setValue(String.join("\n", parameters.stopSequences()));
    }

    Parameters get() {
        return new Parameters(
                model.id(),
                maxTokens.getValue(),
                effort.getValue(),
                thinking.getValue(),
                Optional.ofNullable(budget.getValue()).orElse(Parameters.SMALLEST_BUDGET),
                stopSequences.getValue().lines().filter(line -> !line.isBlank()).toList());
    }

    /** Marks what is wrong; returns the first such field. */
    Optional<Component> firstInvalid() {
        model.setInvalid(!ParametersQuery.canBeModel(model.id()));
        return Stream.<Component>of(model, maxTokens, budget)
                .filter(field -> field.isVisible() && ((HasValidation) field).isInvalid())
                .findFirst();
    }

    private void watch(HasValue<?, ?> field, Runnable changed) {
        field.addValueChangeListener(change -> {
            adapt();
            if (change.isFromClient()) {
                changed.run();
            }
        });
    }

    /** Shows what goes with the choices made, and offers no thinking that the model says it does not do. */
    private void adapt() {
        budget.setVisible(thinking.getValue() == ThinkingChoice.BUDGET);
        Optional<ModelInfo> info = model.info();
        thinking.setItemEnabledProvider(
                choice -> info.flatMap(known -> known.supports("thinking.types." + choice.type()))
                        .orElse(true));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        maxTokens.setLabel(getTranslation("playground.max-tokens"));
        maxTokens.setPlaceholder(getTranslation("playground.default"));
        maxTokens.setI18n(numbers(1));
        effort.setLabel(getTranslation("playground.effort"));
        effort.setItemLabelGenerator(
                each -> getTranslation(each.isEmpty() ? "playground.default" : "playground.effort." + each));
        thinking.setLabel(getTranslation("playground.thinking"));
        thinking.setItemLabelGenerator(each ->
                getTranslation(each.type().isEmpty() ? "playground.default" : "playground.thinking." + each.type()));
        budget.setLabel(getTranslation("playground.budget"));
        budget.setI18n(numbers(Parameters.SMALLEST_BUDGET));
        more.setSummaryText(getTranslation("playground.more"));
        stopSequences.setLabel(getTranslation("playground.stop-sequences"));
        stopSequences.setHelperText(getTranslation("playground.stop-sequences.help"));
    }

    private IntegerField.IntegerFieldI18n numbers(int least) {
        String wrong = getTranslation("playground.number", new Figures(getLocale()).count(least));
        return new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(wrong)
                .setMinErrorMessage(wrong);
    }
}
