package dev.chancery.console.health;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.kit.Badge;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Tone;
import dev.chancery.status.NodeStatus;
import java.time.Duration;
import java.util.List;

/** The nodes that share the database, and which of them was not heard of for a while. */
final class NodesPanel extends Section {
    private static final long serialVersionUID = 1L;

    private static final List<String> COLUMNS = List.of(
            "health.node", "health.node.state", "health.node.prompts", "health.node.started", "health.node.heard");

    private final NativeTable table = new NativeTable();

    NodesPanel() {
        addClassNames("panel", "health-nodes");
        H2 title = new H2(getTranslation("health.nodes"));
        title.setId("health-nodes-title");
        getElement().setAttribute("aria-labelledby", "health-nodes-title");
        table.setId("health-nodes");
        Paragraph what = new Paragraph(getTranslation("health.nodes.what"));
        what.addClassName("hint");
        NativeTableRow head = table.getHead().addRow();
        for (String key : COLUMNS) {
            head.addHeaderCell().setText(getTranslation(key));
        }
        Div scroller = new Div(table);
        scroller.addClassName("health-table");
        scroller.getElement().setAttribute("tabindex", "0"); // scrolls sideways where there is little room
        scroller.getElement().setAttribute("role", "region");
        scroller.getElement().setAttribute("aria-label", getTranslation("health.nodes"));
        add(title, what, scroller);
    }

    void show(List<NodeStatus> nodes) {
        table.getBody().removeAll();
        nodes.forEach(this::add);
        setVisible(!nodes.isEmpty());
    }

    private void add(NodeStatus node) {
        Formats formats = Formats.current();
        NativeTableRow row = table.getBody().addRow();
        row.addHeaderCell().add(name(node));
        row.addDataCell()
                .add(
                        node.silent()
                                ? new Badge(Tone.WARNING, getTranslation("health.node.silent"))
                                : new Badge(Tone.GOOD, getTranslation("health.node.at-work")));
        row.addDataCell().add(HealthWords.delivery(node.prompts()));
        row.addDataCell().setText(formats.exactTime(node.started()));
        row.addDataCell().setText(ago(node, formats));
    }

    private String ago(NodeStatus node, Formats formats) {
        Duration quiet = Duration.ofSeconds(node.quiet().toSeconds());
        return quiet.isZero()
                ? getTranslation("health.node.now")
                : getTranslation("health.node.ago", formats.duration(quiet));
    }

    private Span name(NodeStatus node) {
        Span name = new Span(node.name());
        return node.self() ? new Span(name, new Span(" " + getTranslation("health.node.self"))) : name;
    }
}
