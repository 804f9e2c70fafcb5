package dev.chancery.console.prompts;

import com.vaadin.flow.component.html.Div;
import dev.chancery.console.kit.Badge;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Tone;
import dev.chancery.prompts.PromptLabel;
import dev.chancery.prompts.PromptReference;
import java.util.List;

/** Labels in short: which version each sits on, and what is being tried. */
class LabelBadges extends Div {
    private static final long serialVersionUID = 1L;

    /** The labels of a prompt, each with the number of its version. */
    LabelBadges(List<PromptLabel> labels) {
        addClassName("badges");
        labels.forEach(label -> add(badge(label.label(), label.label() + " " + number(label))));
    }

    /** The labels on one version. */
    static LabelBadges on(int number, List<PromptLabel> labels) {
        LabelBadges badges = new LabelBadges(List.of());
        for (PromptLabel label : labels) {
            Integer canary = label.canary();
            if (label.number() == number) {
                badges.add(badge(label.label(), label.label()));
            } else if (canary != null && canary == number) {
                badges.add(new Badge(Tone.BUSY, label.label() + " " + share(label)));
            }
        }
        return badges;
    }

    private static String number(PromptLabel label) {
        return label.canary() == null
                ? String.valueOf(label.number())
                : label.number() + " · " + label.canary() + " (" + share(label) + ")";
    }

    private static String share(PromptLabel label) {
        return Formats.current().percent(label.share() / 100.0);
    }

    private static Badge badge(String label, String text) {
        return label.equals(PromptReference.PRODUCTION) ? new Badge(Tone.GOOD, text) : new Badge(text);
    }
}
