package dev.chancery.console.keys;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import dev.chancery.console.kit.Background;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Notices;
import dev.chancery.console.kit.WizardDialog;
import dev.chancery.keys.Grace;
import dev.chancery.keys.KeyChain;
import dev.chancery.keys.KeyDraft;
import dev.chancery.keys.KeyState;
import dev.chancery.keys.ListedKey;
import dev.chancery.keys.PastedKey;
import dev.chancery.keys.SecretEntry;
import dev.chancery.problems.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings a secret into use: paste, verify, choose the grace of the one before, review, done. What was pasted is on the
 * server from the first step on, so that the wizard can be closed, and taken up again, at any time.
 */
class KeyWizard extends WizardDialog {
    private static final long serialVersionUID = 1L;

    private enum Stage {
        PASTE("keys-view.wizard.paste"),
        VERIFY("keys-view.wizard.verify"),
        GRACE("keys-view.wizard.grace"),
        REVIEW("keys-view.wizard.review"),
        DONE("keys-view.wizard.done");

        private final String name;

        Stage(String name) {
            this.name = name;
        }
    }

    private final transient KeyChain keys;
    private final transient @Nullable SecretEntry old;
    private transient @Nullable ListedKey key;
    private String token = "";
    private String secretId = "";
    private boolean trimmed;

    /**
     * @param key that gets another secret; null for a new key
     * @param changed what follows when the wizard is closed
     */
    KeyWizard(KeyChain keys, Background background, @Nullable ListedKey key, Runnable changed) {
        super(title(key), background);
        this.keys = keys;
        this.key = key;
        this.old = key == null ? null : active(key);
        addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                changed.run();
            }
        });
    }

    /** Opens it with nothing pasted yet. */
    void begin() {
        open();
        paste();
    }

    /** Opens it where it was left. */
    void resume(SecretEntry pending) {
        secretId = pending.id();
        open();
        if (pending.verified()) {
            verified(pending);
        } else {
            verify();
        }
    }

    private void paste() {
        token = keys.begin();
        PasteForm form = new PasteForm(key == null ? keys.environment() : null);
        step(Stage.PASTE, form.first(), form);
        buttons(later(), new Button(getTranslation("keys-view.wizard.store"), click -> store(form)));
    }

    private void store(PasteForm form) {
        try {
            PasteForm.Pasted pasted = form.take();
            work(() -> store(pasted), this::stored, failure -> refused(form, failure));
        } catch (InvalidValueException e) {
            refused(form, e);
        }
    }

    private PastedKey store(PasteForm.Pasted pasted) {
        KeyDraft draft = pasted.draft();
        return draft == null
                ? keys.paste(token, present().id(), pasted.secret(), pasted.expires())
                : keys.add(token, draft, pasted.secret());
    }

    private void refused(PasteForm form, RuntimeException failure) {
        if (!(failure instanceof InvalidValueException invalid) || !form.show(invalid)) {
            say(Notices.words(failure));
        }
    }

    private void stored(PastedKey pasted) {
        key = pasted.key();
        secretId = pasted.secretId();
        trimmed = pasted.trimmed();
        verify();
    }

    private void verify() {
        Button again = verifyAgain();
        step(Stage.VERIFY, again, VerdictPart.asking(trimmed));
        buttons(later(), again);
        work(() -> keys.verify(secretId), verified -> {
            key = verified;
            verified(secret());
        });
    }

    private void verified(SecretEntry secret) {
        Button next = secret.verified()
                ? next(() -> afterVerification(secret))
                : new Button(getTranslation("keys-view.wizard.paste-another"), click -> discard());
        step(Stage.VERIFY, next, VerdictPart.of(secret.verification(), trimmed));
        if (secret.verified()) {
            buttons(later(), next);
        } else {
            buttons(later(), verifyAgain(), next);
        }
    }

    /** Another one is pasted in its place. */
    private void discard() {
        work(() -> keys.retire(secretId), discarded -> {
            key = discarded;
            paste();
        });
    }

    private void afterVerification(SecretEntry secret) {
        if (old == null) {
            review(secret);
        } else {
            grace(secret);
        }
    }

    private void grace(SecretEntry secret) {
        RadioButtonGroup<Grace> choice = new RadioButtonGroup<>(getTranslation("keys-view.grace"));
        choice.setItems(Grace.values());
        choice.setItemLabelGenerator(KeyWords::word);
        choice.setValue(secret.grace());
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setHelperText(getTranslation("keys-view.grace.help"));
        step(Stage.GRACE, choice, choice);
        buttons(later(), back(() -> verified(secret)), next(() -> choose(choice.getValue())));
    }

    private void choose(Grace grace) {
        work(() -> keys.chooseGrace(secretId, grace), chosen -> {
            key = chosen;
            review(secret());
        });
    }

    private void review(SecretEntry secret) {
        Button activate = new Button(
                getTranslation("keys-view.wizard.activate"),
                click -> work(() -> keys.activate(secretId), this::activated));
        step(Stage.REVIEW, activate, new ReviewPart(present(), secret, old));
        Runnable before = old == null ? () -> verified(secret) : () -> grace(secret);
        buttons(later(), back(before), activate);
    }

    private void activated(ListedKey activated) {
        key = activated;
        Optional<SecretEntry> draining = Optional.ofNullable(old)
                .flatMap(before -> activated.secret(before.id()))
                .filter(before -> before.state() == KeyState.DRAINING);
        Button finish = finish();
        List<Component> told = new ArrayList<>();
        told.add(new Paragraph(getTranslation("keys-view.wizard.in-use", activated.name(), secret().hint())));
        List<Button> offered = new ArrayList<>();
        draining.ifPresent(before -> {
            told.add(new Paragraph(getTranslation(
                    "keys-view.wizard.drains", before.hint(), Formats.current().time(before.retireAt()))));
            offered.add(new Button(getTranslation("keys-view.wizard.put-back"), click -> putBack(before)));
        });
        offered.add(finish);
        step(Stage.DONE, finish, told.toArray(Component[]::new));
        buttons(offered.toArray(Button[]::new));
    }

    private void putBack(SecretEntry before) {
        work(() -> keys.putBack(before.id()), back -> {
            Button finish = finish();
            step(Stage.DONE, finish, new Paragraph(getTranslation("keys-view.wizard.is-back", before.hint())));
            buttons(finish);
        });
    }

    private void step(Stage stage, Component focus, Component... parts) {
        List<Stage> stages = List.of(Stage.values()).stream()
                .filter(each -> each != Stage.GRACE || old != null)
                .toList();
        List<String> names =
                stages.stream().map(each -> getTranslation(each.name)).toList();
        step(names, stages.indexOf(stage), focus, parts);
    }

    private Button later() {
        return new Button(getTranslation("cancel"), click -> close());
    }

    private Button finish() {
        return new Button(getTranslation("close"), click -> close());
    }

    private Button back(Runnable before) {
        return new Button(getTranslation("keys-view.wizard.back"), click -> before.run());
    }

    private Button next(Runnable then) {
        return new Button(getTranslation("keys-view.wizard.next"), click -> then.run());
    }

    private Button verifyAgain() {
        return new Button(getTranslation("keys-view.wizard.verify-again"), click -> verify());
    }

    private ListedKey present() {
        if (key == null) {
            throw new IllegalStateException("Nothing is stored yet");
        }
        return key;
    }

    private SecretEntry secret() {
        return present().secret(secretId).orElseThrow();
    }

    private static @Nullable SecretEntry active(ListedKey key) {
        return key.secrets().stream()
                .filter(secret -> secret.state() == KeyState.ACTIVE)
                .findFirst()
                .orElse(null);
    }

    private static String title(@Nullable ListedKey key) {
        UI ui = UI.getCurrent();
        return key == null
                ? ui.getTranslation("keys-view.add")
                : ui.getTranslation("keys-view.wizard.rotate", key.name());
    }
}
