package dev.chancery.console.keys;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.chancery.audit.AuditEntry;
import dev.chancery.audit.Outcome;
import dev.chancery.console.kit.Badge;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Tone;
import java.util.List;

/** What was done with a key, the newest first. */
class KeyHistory extends OrderedList {
    private static final long serialVersionUID = 1L;

    KeyHistory(List<AuditEntry> entries) {
        addClassName("key-history");
        entries.forEach(entry -> add(item(entry)));
    }

    private ListItem item(AuditEntry entry) {
        Div line = new Div(new Span(entry.summary().isEmpty() ? entry.action() : entry.summary()));
        if (!entry.outcome().equals(Outcome.DONE.name())) {
            line.add(new Badge(Tone.BAD, getTranslation("keys-view.history.failed")));
        }
        Span when = new Span(Formats.current().exactTime(entry.happened()) + " · " + entry.actor());
        when.addClassName("history-when");
        return new ListItem(line, when);
    }
}
