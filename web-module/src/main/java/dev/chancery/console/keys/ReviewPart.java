package dev.chancery.console.keys;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.chancery.console.kit.Facts;
import dev.chancery.console.kit.Formats;
import dev.chancery.keys.Grace;
import dev.chancery.keys.ListedKey;
import dev.chancery.keys.SecretEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says what will follow from bringing a secret into use. */
class ReviewPart extends Div {
    private static final long serialVersionUID = 1L;

    /** @param old the secret that is in use now; null when there is none */
    ReviewPart(ListedKey key, SecretEntry secret, @Nullable SecretEntry old) {
        addClassName("review");
        Facts facts = new Facts()
                .add(getTranslation("keys-view.name"), key.name())
                .add(getTranslation("keys-view.environment"), key.environment())
                .addCode(getTranslation("keys-view.wizard.new"), secret.hint());
        add(facts, new Paragraph(getTranslation("keys-view.wizard.at-once")));
        if (old != null) {
            facts.addCode(getTranslation("keys-view.wizard.old"), old.hint());
            add(new Paragraph(old(secret.grace(), old)));
        }
    }

    private String old(Grace grace, SecretEntry old) {
        return grace == Grace.NONE
                ? getTranslation("keys-view.wizard.ends-at-once", old.hint())
                : getTranslation(
                        "keys-view.wizard.keeps-answering",
                        old.hint(),
                        Formats.current().time(Instant.now().plus(grace.duration())));
    }
}
