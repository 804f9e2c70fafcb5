package dev.chancery.console.prompts;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import dev.chancery.console.editor.LabelMove;
import dev.chancery.console.editor.PromptArea;
import dev.chancery.console.editor.PromptServices;
import dev.chancery.console.kit.FormDialog;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.messages.Fields;
import dev.chancery.prompts.LabelRule;
import dev.chancery.prompts.PromptLabel;
import dev.chancery.prompts.PromptPromotions;
import dev.chancery.prompts.PromptReference;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts a label on a version, for all calls or for a share of them; asks for it where two persons must agree. */
class LabelDialog extends FormDialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REASON = 500;
    private static final int FIRST_SHARE = 10;

    private final transient PromptServices services;
    private final ComboBox<String> label;
    private final IntegerField share;
    private final TextArea reason;
    private final Span sentence = new Span();
    private final int number;

    /** Moves a label wholly. */
    static LabelDialog whole(PromptServices services, PromptPage page, int number, Runnable done) {
        Form form = new Form(services, page.name(), number, false, done);
        return new LabelDialog(services, page, number, form, "prompts.label.put.title", "prompts.label.put");
    }

    /** Tries a version on a share of the calls. */
    static LabelDialog trial(PromptServices services, PromptPage page, int number, Runnable done) {
        Form form = new Form(services, page.name(), number, true, done);
        return new LabelDialog(services, page, number, form, "prompts.label.try.title", "prompts.label.try");
    }

    private LabelDialog(PromptServices services, PromptPage page, int number, Form form, String titleKey, String key) {
        super(form.label.getTranslation(titleKey, number), form.label.getTranslation(key), form::submit);
        this.services = services;
        this.number = number;
        label = form.label;
        share = form.share;
        reason = form.reason;
        prepareLabel(page, form.partly);
        prepareShare(form.partly);
        reason.setId("label-reason");
        reason.setLabel(getTranslation("prompts.label.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        sentence.addClassName("note");
        addClassName("narrow-dialog");
        wideField("label", label);
        if (form.partly) {
            wideField("share", share);
        }
        wideField("comment", reason);
        note(sentence);
        note(RestDialog.button(form::rest));
        adapt();
    }

    private void prepareLabel(PromptPage page, boolean partly) {
        List<String> offered = Stream.concat(
                        page.labels().stream()
                                .filter(each -> !partly || each.number() != number)
                                .map(PromptLabel::label),
                        partly ? Stream.of() : Stream.of(PromptReference.PRODUCTION))
                .distinct()
                .toList();
        label.setId("label-name");
        label.setLabel(getTranslation("prompts.label"));
        label.setItems(offered);
        label.setAllowCustomValue(!partly);
        label.setRequiredIndicatorVisible(true);
        label.addCustomValueSetListener(
                typed -> label.setValue(typed.getDetail().strip()));
        if (!partly) {
            label.setHelperText(getTranslation("prompts.label.help"));
        }
        offered.stream()
                .filter(PromptReference.PRODUCTION::equals)
                .findFirst()
                .or(() -> offered.stream().findFirst())
                .ifPresent(label::setValue);
        label.addValueChangeListener(change -> adapt());
    }

    private void prepareShare(boolean partly) {
        share.setId("label-share");
        share.setLabel(getTranslation("prompts.label.share"));
        share.setSuffixComponent(new Span("%"));
        share.setValue(partly ? FIRST_SHARE : PromptPromotions.WHOLLY);
        share.setMin(1);
        share.setMax(PromptPromotions.WHOLLY - 1);
        share.setStepButtonsVisible(true);
        share.addValueChangeListener(change -> adapt());
    }

    private void adapt() {
        String chosen = Optional.ofNullable(label.getValue()).orElse("");
        LabelRule rule = chosen.isEmpty() ? LabelRule.ALONE : services.labels().rule(chosen);
        reason.setVisible(rule == LabelRule.WITH_ANOTHER);
        sentence.setText(
                switch (rule) {
                    case ALONE ->
                        Optional.ofNullable(share.getValue()).orElse(0) < PromptPromotions.WHOLLY
                                ? getTranslation("prompts.label.try.what", share.getValue(), chosen, number)
                                : getTranslation("prompts.label.put.what", chosen, number);
                    case WITH_ANOTHER -> getTranslation("prompts.label.with-another", chosen);
                    case NEVER -> getTranslation("prompts.label.never", chosen);
                });
    }

    /** The fields, and what is done with them. */
    private static final class Form implements Serializable {
        private static final long serialVersionUID = 1L;

        private final transient PromptServices services;
        private final String name;
        private final int number;
        private final boolean partly;
        private final transient Runnable done;
        private final ComboBox<String> label = new ComboBox<>();
        private final IntegerField share = new IntegerField();
        private final TextArea reason = new TextArea();

        private Form(PromptServices services, String name, int number, boolean partly, Runnable done) {
            this.services = services;
            this.name = name;
            this.number = number;
            this.partly = partly;
            this.done = done;
        }

        private String chosen() {
            return Optional.ofNullable(label.getValue()).orElse("");
        }

        private int percent() {
            return Optional.ofNullable(share.getValue()).orElse(0);
        }

        private void submit() {
            if (!partly) {
                LabelMove.put(services, name, chosen(), number, reason.getValue());
            } else if (services.labels().rule(chosen()) == LabelRule.WITH_ANOTHER) {
                services.promotions().ask(name, chosen(), number, percent(), reason.getValue());
            } else {
                services.labels().split(name, chosen(), number, percent());
            }
            done.run();
        }

        private RestDialog rest() {
            Fields body = Fields.of("version", number);
            Fields whole = partly ? body.with("share", percent()) : body;
            return services.labels().rule(chosen()) == LabelRule.WITH_ANOTHER
                    ? new RestDialog(
                            "POST",
                            "/promotions",
                            Fields.of("prompt", name, "label", chosen())
                                    .withAll(whole)
                                    .with("reason", reason.getValue())
                                    .toString())
                    : new RestDialog(
                            "PUT",
                            "/prompts/" + PromptArea.encoded(name) + "/labels/" + PromptArea.encoded(chosen()),
                            whole.toString());
        }
    }
}
