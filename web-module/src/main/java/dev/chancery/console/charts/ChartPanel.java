package dev.chancery.console.charts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.kit.Download;
import org.jspecify.annotations.Nullable;

/** A chart with its heading and legend, which can be seen as a table and taken away as a file. */
public class ChartPanel extends Section {
    private static final long serialVersionUID = 1L;

    private final String title;
    private final String fileName;
    private final Div tools = new Div();
    private final Chart chart = new Chart();
    private final Div legend = new Div();
    private final Div other = new Div();
    private final Button asTable = new Button(VaadinIcon.TABLE.create(), click -> turn());
    private final Download file;
    private boolean isTable;
    private volatile @Nullable ChartData data;
    private ChartLinks links = ChartLinks.NONE;

    /**
     * @param title the heading
     * @param fileName of its CSV file, without the ending
     */
    public ChartPanel(String title, String fileName) {
        this.title = title;
        this.fileName = fileName;
        file = file();
        asTable.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
        asTable.addClassName("chart-tool");
        tools.addClassName("chart-tools");
        Div header = new Div(new H2(title), tools);
        header.addClassNames("panel-header", "chart-header");
        Div body = new Div(chart, legend, other);
        body.addClassNames("panel-body", "chart-body");
        addClassNames("panel", "chart-panel");
        getElement().setAttribute("aria-label", title);
        tools.add(asTable, file);
        add(header, body);
        load();
    }

    /** Puts something before the panel's own tools, such as a choice of what it shows. */
    public ChartPanel tools(Component... more) {
        tools.addComponentAsFirst(new Div(more));
        return this;
    }

    /** Holds the place of what is on its way. */
    public final void load() {
        Div skeleton = new Div();
        skeleton.addClassNames("skeleton", "chart-space");
        instead(null, skeleton);
    }

    /** Shows data. */
    public void show(ChartData shown, ChartLinks leads) {
        links = leads;
        if (shown.isEmpty()) {
            instead(shown, note(getTranslation("chart.empty")));
        } else {
            draw(shown);
        }
    }

    /** Says why there is nothing; data that are shown already stay. */
    public void fail(String words) {
        if (data == null) {
            instead(null, note(words));
        }
    }

    @Nullable
    ChartData data() {
        return data;
    }

    ChartLinks links() {
        return links;
    }

    private void turn() {
        isTable = !isTable;
        if (data != null) {
            draw(data);
        }
    }

    private void draw(ChartData shown) {
        if (isTable) {
            instead(shown, new ChartTable(title, shown, links));
            return;
        }
        instead(shown);
        chart.setVisible(true);
        chart.show(title, shown, links);
        legend.setVisible(true);
        legend.removeAll();
        legend.add(new ChartLegend(shown));
    }

    private void instead(@Nullable ChartData shown, Component... parts) {
        data = shown;
        chart.setVisible(false);
        legend.setVisible(false);
        other.removeAll();
        other.add(parts);
        other.setVisible(parts.length > 0);
        offer(shown);
    }

    private void offer(@Nullable ChartData shown) {
        boolean there = shown != null && !shown.isEmpty();
        asTable.setVisible(there);
        file.setVisible(there);
        String words = getTranslation(isTable ? "chart.as-chart" : "chart.as-table");
        asTable.setAriaLabel(words + ": " + title);
        asTable.setTooltipText(words);
        asTable.setIcon((isTable ? VaadinIcon.CHART : VaadinIcon.TABLE).create());
    }

    private Paragraph note(String words) {
        Paragraph note = new Paragraph(words);
        note.addClassNames("chart-note", "chart-space");
        return note;
    }

    private Download file() {
        String time = getTranslation("chart.time");
        String ending = "." + ChartFile.FORMAT.fileEnding();
        Download download = new Download("", fileName + ending, ChartFile.FORMAT.mediaType(), out -> {
            ChartData shown = data;
            if (shown != null) {
                ChartFile.write(shown, time, out);
            }
        });
        download.addClassName("chart-tool");
        download.getElement().setAttribute("aria-label", getTranslation("chart.download", title));
        download.getElement().setAttribute("title", getTranslation("chart.csv"));
        return download;
    }
}
