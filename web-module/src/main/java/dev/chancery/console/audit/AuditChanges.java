package dev.chancery.console.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.kit.Badge;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Tone;
import dev.chancery.json.JsonCodec;
import dev.chancery.messages.Fields;
import org.jspecify.annotations.Nullable;

/** Field by field what was before and is after; of a secret only that it changed. */
final class AuditChanges extends NativeTable {
    private static final long serialVersionUID = 1L;
    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final JsonCodec JSON = new JsonCodec();

    private AuditChanges(Fields changes) {
        setId("audit-changes");
        addClassName("audit-changes");
        NativeTableRow head = getHead().addRow();
        head.addHeaderCell().setText(getTranslation("audit.field"));
        head.addHeaderCell().setText(getTranslation("audit.before"));
        head.addHeaderCell().setText(getTranslation("audit.after"));
        changes.forEach(this::addChange);
    }

    /** As they are stored; text that somebody put there and that is no JSON is shown as it is. */
    static Component of(String json) {
        return JSON.tryObject(json).<Component>map(AuditChanges::new).orElseGet(() -> new Pre(json));
    }

    private void addChange(String field, @Nullable Object change) {
        NativeTableRow row = getBody().addRow();
        NativeTableHeaderCell name = row.addHeaderCell();
        name.getElement().setAttribute("scope", "row");
        name.setText(field);
        if (change instanceof Fields values && (values.has(BEFORE) || values.has(AFTER))) {
            row.addDataCell().add(value(values.value(BEFORE)));
            row.addDataCell().add(value(values.value(AFTER)));
        } else {
            NativeTableCell both = row.addDataCell();
            both.setColspan(2);
            both.add(whole(change));
        }
    }

    private Component whole(@Nullable Object change) {
        return "changed".equals(change) ? new Badge(Tone.NEUTRAL, getTranslation("audit.secret")) : value(change);
    }

    private static Span value(@Nullable Object value) {
        return new Span(value == null ? Formats.UNKNOWN : String.valueOf(value));
    }
}
