package dev.chancery.console.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.chancery.prompts.PromptComparison;
import dev.chancery.prompts.PromptComparison.Kind;
import dev.chancery.prompts.PromptComparison.Line;
import dev.chancery.prompts.PromptComparison.Row;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Two versions side by side: the old on the left, the new on the right; texts and settings apart. */
public class DiffView extends Div {
    private static final long serialVersionUID = 1L;
    private static final int CONTEXT = 3;
    private static final int MOST_ROWS = 2_000;

    /**
     * @param oldName names what is on the left
     * @param newName names what is on the right
     */
    public DiffView(PromptWords before, PromptWords after, String oldName, String newName) {
        addClassName("diff-view");
        boolean settings = !before.settings().isEmpty() || !after.settings().isEmpty();
        part("prompts.diff.texts", before.texts(), after.texts(), oldName, newName);
        if (settings) {
            part("prompts.diff.settings", before.settings(), after.settings(), oldName, newName);
        }
    }

    private void part(String key, String before, String after, String oldName, String newName) {
        add(new H3(getTranslation(key)));
        List<Row> rows = PromptComparison.of(before, after);
        if (rows.stream().allMatch(row -> row.kind() == Kind.SAME)) {
            Span same = new Span(getTranslation("prompts.diff.same"));
            same.addClassName("note");
            add(same);
        } else {
            add(table(rows, getTranslation(key), oldName, newName));
        }
    }

    private Component table(List<Row> rows, String name, String oldName, String newName) {
        NativeTable table = new NativeTable();
        table.addClassNames("diff", "code");
        table.setCaptionText(name);
        NativeTableRow head = table.getHead().addRow();
        head.addHeaderCell().setText(oldName);
        head.addHeaderCell().setText(newName);
        int shown = 0;
        int skipped = 0;
        for (int i = 0; i < rows.size() && shown < MOST_ROWS; i++) {
            if (isNearChange(rows, i)) {
                gap(table, skipped);
                skipped = 0;
                row(table.getBody().addRow(), rows.get(i));
                shown++;
            } else {
                skipped++;
            }
        }
        gap(table, shown < MOST_ROWS ? skipped : rows.size() - shown);
        Div scroller = new Div(table);
        scroller.addClassName("diff-scroller");
        scroller.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        scroller.getElement().setAttribute("aria-label", name);
        return scroller;
    }

    private static boolean isNearChange(List<Row> rows, int at) {
        return rows.subList(Math.max(0, at - CONTEXT), Math.min(rows.size(), at + CONTEXT + 1)).stream()
                .anyMatch(row -> row.kind() != Kind.SAME);
    }

    private void gap(NativeTable table, int lines) {
        if (lines > 0) {
            NativeTableRow row = table.getBody().addRow();
            row.addClassName("gap");
            NativeTableCell cell = row.addDataCell();
            cell.setColspan(2);
            cell.setText(getTranslation("prompts.diff.unchanged", lines));
        }
    }

    private void row(NativeTableRow row, Row compared) {
        row.addClassName(compared.kind().name().toLowerCase(Locale.ROOT));
        cell(row.addDataCell(), compared.before(), "del");
        cell(row.addDataCell(), compared.after(), "ins");
    }

    private static void cell(NativeTableCell cell, @Nullable Line line, String mark) {
        if (line == null) {
            cell.addClassName("nothing");
            return;
        }
        Span number = new Span(String.valueOf(line.number()));
        number.addClassName("line-number");
        number.getElement().setAttribute("aria-hidden", "true");
        Div text = new Div();
        text.addClassName("line");
        line.pieces().forEach(piece -> text.add(piece.differs() ? marked(mark, piece.text()) : new Span(piece.text())));
        Div whole = new Div(number, text);
        whole.addClassName("diff-line");
        cell.add(whole);
    }

    private static Component marked(String tag, String text) {
        HtmlComponent mark = new HtmlComponent(tag);
        mark.getElement().setText(text);
        return mark;
    }
}
