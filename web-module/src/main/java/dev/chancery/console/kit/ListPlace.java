package dev.chancery.console.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.IntStream;

/**
 * Where a list stands; before it is there a skeleton of the same height, and where there is nothing, what says so. Below
 * a list that ends before its rows do, a line says that.
 */
public class ListPlace extends Div {
    private static final long serialVersionUID = 1L;
    private static final int LINES = 12;

    private final Component list;
    private final Div skeleton = new Div();
    private final Div instead = new Div();
    private final Paragraph end = new Paragraph();

    /** @param list shown once {@link #showList()} is called */
    public ListPlace(Component list) {
        this.list = list;
        addClassName("list-place");
        skeleton.addClassName("list-skeleton");
        skeleton.getElement().setAttribute("role", "status").setAttribute("aria-label", getTranslation("loading"));
        IntStream.range(0, LINES).forEach(line -> skeleton.add(line()));
        instead.addClassName("list-instead");
        end.addClassName("list-end");
        end.getElement().setAttribute("role", "status");
        add(list, end, skeleton, instead);
        load();
    }

    /** Holds the place while the list is on its way. */
    public final void load() {
        show(skeleton);
    }

    /** Shows the list. */
    public void showList() {
        show(list);
    }

    /** Shows the list of these rows. */
    public void showList(PagedRows<?> rows) {
        showList();
        rows.whenCut(() -> end.setText(getTranslation("list.cut", PagedRows.MOST)));
    }

    /** Shows something in place of the list, such as an {@link EmptyState}. */
    public void showInstead(Component content) {
        instead.removeAll();
        instead.add(content);
        show(instead);
    }

    private void show(Component part) {
        list.setVisible(part == list);
        skeleton.setVisible(part == skeleton);
        instead.setVisible(part == instead);
        end.setText("");
    }

    private static Div line() {
        Div line = new Div();
        line.addClassName("skeleton");
        return line;
    }
}
