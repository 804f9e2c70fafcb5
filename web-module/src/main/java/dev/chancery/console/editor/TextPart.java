package dev.chancery.console.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import dev.chancery.prompts.TemplateOutline;
import java.util.List;

/** A text of a prompt: where it is written, what is wrong with it, and whether Claude keeps it in its cache. */
public class TextPart extends Div implements LocaleChangeObserver {
    private static final long serialVersionUID = 1L;
    private static final int PAUSE_MILLIS = 500;

    private final String labelKey;
    private final TextArea text = new TextArea();
    private final Select<String> cache = new Select<>();
    private final Span note = new Span();
    private final DefectList defects;
    private boolean json;
    private boolean template = true;
    private transient TemplateOutline outline = TemplateOutline.of("");

    /**
     * @param labelKey translation key of the field's name; empty when {@link #label} says it
     * @param cacheable whether a cache breakpoint can be set
     * @param changed called when somebody wrote something
     */
    TextPart(String labelKey, boolean cacheable, Runnable changed) {
        this.labelKey = labelKey;
        addClassName("text-part");
        defects = new DefectList(text);
        text.addClassName("prompt-text");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE_MILLIS);
        text.setHelperComponent(defects);
        text.setManualValidation(true);
        text.getElement().setAttribute("spellcheck", "true");
        text.addValueChangeListener(change -> {
            read();
            if (change.isFromClient()) {
                changed.run();
            }
        });
        prepareCache(cacheable, changed);
        note.addClassName("note");
        note.setVisible(false);
        add(text, cache, note);
    }

    private void prepareCache(boolean cacheable, Runnable changed) {
        cache.addClassName("cache-choice");
        cache.setItems("", Piece.FIVE_MINUTES, Piece.HOUR);
        cache.setValue("");
        cache.setVisible(cacheable);
        cache.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (!labelKey.isEmpty()) {
            text.setLabel(getTranslation(labelKey));
        }
        cache.setAriaLabel(getTranslation("prompts.cache"));
        cache.setItemLabelGenerator(each -> getTranslation(cacheKey(each)));
        note.setText(getTranslation("prompts.json"));
        defects.show(text.getValue(), outline.defects());
    }

    static String cacheKey(String cache) {
        return switch (cache) {
            case Piece.FIVE_MINUTES -> "prompts.cache.5m";
            case Piece.HOUR -> "prompts.cache.1h";
            default -> "prompts.cache.none";
        };
    }

    void set(Piece piece) {
        json = piece.json();
        text.setValue(piece.text());
        cache.setValue(piece.cache());
        cache.setEnabled(!json);
        note.setVisible(json);
        text.setInvalid(false);
        read();
    }

    Piece get() {
        return new Piece(text.getValue(), json ? "" : cache.getValue(), json);
    }

    /** What the text names; nothing when it is no template. */
    TemplateOutline outline() {
        return outline;
    }

    /** Whether the text is a template, so that braces in it mean something; it is unless this says otherwise. */
    void template(boolean yes) {
        template = yes;
        read();
    }

    /** Whether nothing is written. */
    boolean isBlank() {
        return text.getValue().isBlank();
    }

    /** Whether there is nothing wrong with its tags. */
    boolean isSound() {
        return outline.defects().isEmpty();
    }

    void readOnly(boolean only) {
        text.setReadOnly(only);
        cache.setReadOnly(only);
    }

    /** Says what is wrong with the whole, and goes there. */
    public void refuse(String why) {
        text.setErrorMessage(why);
        text.setInvalid(true);
        text.focus();
    }

    void focus() {
        text.focus();
    }

    void label(String label) {
        text.setLabel(label);
    }

    void id(String id) {
        text.setId(id);
    }

    private void read() {
        outline = TemplateOutline.of(template ? text.getValue() : "");
        defects.show(text.getValue(), outline.defects());
        text.setInvalid(false);
    }

    /** What is said to be wrong with its tags, in the order of their places. */
    public List<String> shownDefects() {
        return defects.sentences();
    }
}
