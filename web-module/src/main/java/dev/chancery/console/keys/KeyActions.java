package dev.chancery.console.keys;

import com.vaadin.flow.component.UI;
import dev.chancery.console.kit.Background;
import dev.chancery.console.kit.Confirmation;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Notices;
import dev.chancery.keys.KeyChain;
import dev.chancery.keys.KeyState;
import dev.chancery.keys.KeyVerdict;
import dev.chancery.keys.ListedKey;
import dev.chancery.keys.SecretEntry;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is done with keys outside of the wizard; asks before what cannot be undone. */
final class KeyActions {
    private final KeyChain keys;
    private final Background background;
    private final Runnable changed;

    /** @param changed what follows when something was done */
    KeyActions(KeyChain keys, Background background, Runnable changed) {
        this.keys = keys;
        this.background = background;
        this.changed = changed;
    }

    KeyForms forms() {
        return new KeyForms(keys, changed);
    }

    KeyWizard wizard(@Nullable ListedKey key) {
        return new KeyWizard(keys, background, key, changed);
    }

    void verify(SecretEntry secret) {
        background.ask(
                UI.getCurrent(),
                () -> keys.verify(secret.id()),
                key -> {
                    tell(secret, key.secret(secret.id()).map(SecretEntry::verification));
                    changed.run();
                },
                Notices::failed);
    }

    private static void tell(SecretEntry secret, Optional<KeyVerdict> verdict) {
        if (verdict.filter(KeyVerdict::accepted).isPresent()) {
            Notices.done(text("keys-view.verify.accepted", secret.hint()));
        } else {
            String status = verdict.map(each -> String.valueOf(each.status())).orElse("0");
            String message = verdict.map(KeyVerdict::message).orElse("");
            Notices.failed(text("keys-view.verify.refused", secret.hint(), status, message));
        }
    }

    void putBack(SecretEntry secret) {
        ask(
                text("keys-view.put-back.question", secret.hint()),
                text("keys-view.put-back.consequence"),
                text("keys-view.put-back"),
                () -> run(() -> keys.putBack(secret.id()), "keys-view.put-back.done", secret.hint()));
    }

    void retire(KeyDetail detail, SecretEntry secret) {
        if (secret.state() == KeyState.PENDING) {
            ask(
                    text("keys-view.discard.question", secret.hint()),
                    text("keys-view.discard.consequence"),
                    text("keys-view.discard"),
                    () -> run(() -> keys.retire(secret.id()), "keys-view.discard.done", secret.hint()));
        } else {
            ask(
                    text("keys-view.retire.question", secret.hint()),
                    calls(detail) + " " + text("keys-view.retire.consequence", number((long) secret.inFlight())),
                    text("keys-view.retire"),
                    () -> run(() -> keys.retire(secret.id()), "keys-view.retire.done", secret.hint()));
        }
    }

    void deactivate(KeyDetail detail) {
        ListedKey key = detail.row().key();
        ask(
                text("keys-view.deactivate.question", key.name()),
                calls(detail) + " " + text("keys-view.deactivate.consequence"),
                text("keys-view.deactivate"),
                () -> run(() -> keys.deactivate(key.id()), "keys-view.deactivate.done", key.name()));
    }

    void archive(ListedKey key) {
        ask(
                text("keys-view.archive.question", key.name()),
                text("keys-view.archive.consequence"),
                text("keys-view.archive"),
                () -> run(() -> keys.archive(key.id()), "keys-view.archive.done", key.name()));
    }

    private static String calls(KeyDetail detail) {
        Long calls = detail.callsToday();
        return calls == null
                ? text("keys-view.calls-unknown")
                : text(
                        "keys-view.calls-today",
                        number(calls),
                        detail.row().key().name());
    }

    private static void ask(String question, String consequence, String verb, Runnable action) {
        new Confirmation(question, consequence, verb, action).open();
    }

    private void run(Supplier<ListedKey> step, String done, String what) {
        background.ask(
                UI.getCurrent(),
                step,
                key -> {
                    Notices.done(text(done, what));
                    changed.run();
                },
                failure -> {
                    Notices.failed(failure);
                    changed.run();
                });
    }

    private static String number(long number) {
        return Formats.current().number(number);
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
