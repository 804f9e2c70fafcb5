package dev.chancery.console.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import dev.chancery.prompts.TemplateDefect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is wrong with the tags of a text, below its field; choosing one goes to its place. */
class DefectList extends Div {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 20;
    private static final int LONGEST_EXCERPT = 40;

    private final TextArea field;
    private final ArrayList<String> sentences = new ArrayList<>();

    /** @param field in which the text is written */
    DefectList(TextArea field) {
        this.field = field;
        addClassName("defects");
        getElement().setAttribute("role", "status");
    }

    void show(String text, List<TemplateDefect> defects) {
        removeAll();
        sentences.clear();
        defects.stream().limit(MOST).forEach(defect -> add(line(text, defect)));
        if (defects.size() > MOST) {
            add(getTranslation("prompts.defect.more", defects.size() - MOST));
        }
        field.getElement().setAttribute("has-defects", !defects.isEmpty());
    }

    /** What is said. */
    List<String> sentences() {
        return List.copyOf(sentences);
    }

    private Button line(String text, TemplateDefect defect) {
        int end = Math.min(text.length(), defect.offset() + Math.min(defect.length(), LONGEST_EXCERPT));
        String sentence = getTranslation(
                "prompts.defect."
                        + defect.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                place(text, defect.offset()),
                text.substring(defect.offset(), end));
        sentences.add(sentence);
        Button line = new Button(sentence, VaadinIcon.WARNING.create(), click -> select(defect));
        line.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        line.addClassName("defect");
        return line;
    }

    /** Line and column, both from 1. */
    static String place(String text, int offset) {
        String before = text.substring(0, offset);
        long line = 1 + before.chars().filter(each -> each == '\n').count();
        int column = before.codePointCount(before.lastIndexOf('\n') + 1, before.length()) + 1;
        return line + ":" + column;
    }

    private void select(TemplateDefect defect) {
        field.focus();
        field.getElement()
                .executeJs(
                        "this.inputElement.setSelectionRange($0, $1)",
                        defect.offset(),
                        defect.offset() + defect.length());
    }
}
