package dev.chancery.console.keys;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.chancery.console.kit.DayField;
import dev.chancery.keys.RotationPolicy;
import dev.chancery.keys.RotationPolicy.Kind;
import java.io.Serializable;
import java.util.Objects;

/** Asks how often a key is to be rotated. */
final class PolicyFields implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 90;

    private final Select<Kind> kind = new Select<>();
    private final IntegerField days;
    private final DayField date;

    PolicyFields(RotationPolicy present) {
        UI ui = UI.getCurrent();
        kind.setLabel(ui.getTranslation("keys-view.policy"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(KeyWords::word);
        days = new IntegerField(ui.getTranslation("keys-view.policy.days-between"));
        days.setStepButtonsVisible(true);
        days.setMin(1);
        days.setValue(present.kind() == Kind.DAYS ? present.days() : USUAL_DAYS);
        date = new DayField(ui.getTranslation("keys-view.policy.day"), present.date());
        kind.addValueChangeListener(event -> show(event.getValue()));
        kind.setValue(present.kind());
        show(present.kind());
    }

    Select<Kind> kind() {
        return kind;
    }

    IntegerField days() {
        return days;
    }

    DayField date() {
        return date;
    }

    /**
     * What was chosen.
     *
     * @throws dev.chancery.keys.InvalidKeyException when days or date are not allowed
     */
    RotationPolicy policy() {
        return switch (kind.getValue()) {
            case NONE -> RotationPolicy.NONE;
            case WEEKLY -> RotationPolicy.WEEKLY;
            case MONTHLY -> RotationPolicy.MONTHLY;
            case DAYS -> RotationPolicy.everyDays(Objects.requireNonNullElse(days.getValue(), 0));
            case DATE -> new RotationPolicy(Kind.DATE, 0, date.getValue());
        };
    }

    private void show(Kind chosen) {
        days.setVisible(chosen == Kind.DAYS);
        date.setVisible(chosen == Kind.DATE);
    }
}
