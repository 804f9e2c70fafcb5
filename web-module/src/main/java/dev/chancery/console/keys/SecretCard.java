package dev.chancery.console.keys;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.kit.Facts;
import dev.chancery.console.kit.Formats;
import dev.chancery.keys.KeyState;
import dev.chancery.keys.KeyStep;
import dev.chancery.keys.KeyVerdict;
import dev.chancery.keys.SecretEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One secret of a key: what is known of it, and what can be done with it. Never the secret itself. */
class SecretCard extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Formats formats = Formats.current();
    private final Div buttons = new Div();

    SecretCard(KeyDetail detail, SecretEntry secret, KeyActions actions) {
        addClassName("secret-card");
        Span hint = new Span(secret.hint());
        hint.addClassName("code");
        Div header = new Div(hint, KeyWords.badge(secret.state()));
        header.addClassName("secret-header");
        buttons.addClassName("actions");
        add(header, facts(secret), buttons);
        button(detail, KeyStep.CHOOSE_GRACE, secret, "keys-view.continue", () -> actions.wizard(
                        detail.row().key())
                .resume(secret));
        button(detail, KeyStep.PUT_BACK, secret, "keys-view.put-back", () -> actions.putBack(secret));
        button(detail, KeyStep.VERIFY, secret, "keys-view.verify", () -> actions.verify(secret));
        button(detail, KeyStep.RETIRE, secret, retiring(secret), () -> actions.retire(detail, secret));
        buttons.setVisible(buttons.getChildren().findAny().isPresent());
    }

    private Facts facts(SecretEntry secret) {
        Facts facts = new Facts();
        if (secret.state() == KeyState.DRAINING) {
            time(facts, "keys-view.drains-until", secret.retireAt());
            facts.add(getTranslation("keys-view.in-flight"), formats.number((long) secret.inFlight()));
        }
        time(facts, "keys-view.activated", secret.activatedAt());
        time(facts, "keys-view.last-used", secret.lastUsed());
        time(facts, "keys-view.expires", secret.expiresAt());
        time(facts, "keys-view.deactivated-there", secret.deactivatedAt());
        facts.add(getTranslation("keys-view.pasted"), formats.time(secret.createdAt()) + " · " + secret.createdBy());
        KeyVerdict verdict = secret.verification();
        if (verdict != null) {
            facts.add(getTranslation("keys-view.verified-at"), verdict(verdict, secret.verifiedAt()));
        }
        return facts;
    }

    private String verdict(KeyVerdict verdict, @Nullable Instant at) {
        String words = verdict.status() == 0
                ? getTranslation("keys-view.verdict.no-answer")
                : getTranslation("failure.status", String.valueOf(verdict.status()));
        return words + " · " + formats.time(at);
    }

    private void time(Facts facts, String name, @Nullable Instant at) {
        if (at != null) {
            facts.add(getTranslation(name), formats.time(at));
        }
    }

    private void button(KeyDetail detail, KeyStep step, SecretEntry secret, String verb, Runnable action) {
        if (detail.allows(step, secret.id())) {
            Button button = new Button(getTranslation(verb), click -> action.run());
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            if (step == KeyStep.RETIRE) {
                button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            }
            buttons.add(button);
        }
    }

    private static String retiring(SecretEntry secret) {
        return secret.state() == KeyState.PENDING ? "keys-view.discard" : "keys-view.retire";
    }
}
