package dev.chancery.console.conversations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.kit.Formats;
import dev.chancery.conversations.MemoryNote;
import java.util.List;

/** One note of Claude's memory, as text. */
final class NotePanel extends Article {
    private static final long serialVersionUID = 1L;

    NotePanel(MemoryNote note, List<? extends Component> actions) {
        addClassName("turn");
        Span changed = new Span(Formats.current().time(note.changedAt()));
        changed.addClassName("turn-about");
        Header header = new Header(new H3(note.path()), changed);
        actions.forEach(header::add);
        Div text = new Div();
        text.setText(note.content());
        text.addClassName("turn-text");
        text.getElement().setAttribute("dir", "auto");
        add(header, text);
    }
}
