package dev.chancery.console.budgets;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.console.kit.FormDialog;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.limits.Allowance;
import dev.chancery.limits.LimitCap;
import dev.chancery.limits.LimitSettings;
import dev.chancery.messages.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Asks for a cap: what a key may use in a minute with a class of models. */
final class CapForm {
    private final LimitSettings limits;
    private final Runnable saved;
    private final ComboBox<String> key = new ComboBox<>(text("budgets.limits.key"));
    private final TextField models = new TextField(text("budgets.limits.models"));
    private final NumberField requests = number("budgets.limits.requests");
    private final NumberField input = number("budgets.limits.input-tokens");
    private final NumberField output = number("budgets.limits.output-tokens");

    CapForm(LimitSettings limits, Runnable saved) {
        this.limits = limits;
        this.saved = saved;
    }

    FormDialog create(Map<String, String> keyNames) {
        List<String> ids = new ArrayList<>();
        ids.add(LimitCap.ALL);
        ids.addAll(keyNames.keySet());
        key.setItems(ids);
        key.setItemLabelGenerator(
                id -> id.equals(LimitCap.ALL) ? text("budgets.limits.all-keys") : keyNames.getOrDefault(id, id));
        key.setValue(LimitCap.ALL);
        models.setValue(LimitCap.ALL);
        models.setHelperText(text("budgets.limits.models.help"));
        return meters(form(
                                text("budgets.caps.create"),
                                text("budgets.caps.create"),
                                () -> limits.create(keyId(), models.getValue(), allowance()))
                        .field("key_id", key)
                        .field("model_class", models))
                .note(RestDialog.button(() -> CapRest.add(keyId(), models.getValue(), typed())));
    }

    /** @param name of what the cap is for */
    FormDialog change(LimitCap cap, String name) {
        requests.setValue((double) cap.allowance().requests());
        input.setValue((double) cap.allowance().inputTokens());
        output.setValue((double) cap.allowance().outputTokens());
        return meters(form(
                        UI.getCurrent().getTranslation("budgets.caps.change", name),
                        text("budgets.save"),
                        () -> limits.change(cap.id(), cap.version(), allowance())))
                .note(CapRest.menu(cap, this::typed));
    }

    private FormDialog form(String title, String verb, Runnable action) {
        return new FormDialog(title, verb, () -> {
            action.run();
            saved.run();
        });
    }

    private FormDialog meters(FormDialog form) {
        return form.field("requests", requests)
                .field("input_tokens", input)
                .field("output_tokens", output)
                .note(new Paragraph(text("budgets.caps.note")));
    }

    private String keyId() {
        return Objects.requireNonNullElse(key.getValue(), "");
    }

    private Allowance allowance() {
        return new Allowance(whole(requests), whole(input), whole(output));
    }

    private Fields typed() {
        return Fields.of("requests", whole(requests))
                .with("input_tokens", whole(input))
                .with("output_tokens", whole(output));
    }

    private static long whole(NumberField field) {
        return Math.round(Objects.requireNonNullElse(field.getValue(), 0.0));
    }

    private static NumberField number(String label) {
        NumberField field = new NumberField(text(label));
        field.setMin(0);
        field.setStep(1);
        field.setValue(0.0);
        return field;
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
