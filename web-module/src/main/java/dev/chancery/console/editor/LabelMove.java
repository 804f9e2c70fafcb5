package dev.chancery.console.editor;

import com.vaadin.flow.component.UI;
import dev.chancery.console.kit.Notices;
import dev.chancery.prompts.LabelRule;
import dev.chancery.prompts.PromptPromotions;

/** Moves a label as its rule says. */
public final class LabelMove {
    private LabelMove() {}

    /**
     * Moves a label to a version, or asks for it where two persons must agree.
     *
     * @param reason why, when it has to be asked for
     */
    public static void put(PromptServices services, String name, String label, int number, String reason) {
        if (services.labels().rule(label) == LabelRule.WITH_ANOTHER) {
            services.promotions().ask(name, label, number, PromptPromotions.WHOLLY, reason);
            Notices.done(UI.getCurrent().getTranslation("prompts.label.asked", label));
        } else {
            services.labels().move(name, label, number);
        }
    }
}
