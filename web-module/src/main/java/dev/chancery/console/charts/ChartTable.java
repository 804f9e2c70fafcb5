package dev.chancery.console.charts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.kit.Formats;
import java.util.stream.IntStream;

/** A chart as a table: a row for each label, a column for each series; values lead where they lead in the chart. */
class ChartTable extends Div {
    private static final long serialVersionUID = 1L;

    ChartTable(String name, ChartData data, ChartLinks links) {
        addClassName("chart-table");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", name);
        NativeTable table = new NativeTable();
        table.setCaptionText(name);
        table.getHead().add(header(data));
        IntStream.range(0, data.labels().size())
                .forEach(label -> table.getBody().add(row(label, data, links)));
        add(table);
    }

    private NativeTableRow header(ChartData data) {
        NativeTableRow row = new NativeTableRow();
        row.add(new NativeTableHeaderCell(getTranslation("chart.time")));
        data.series().forEach(series -> row.add(new NativeTableHeaderCell(series.name())));
        return row;
    }

    private NativeTableRow row(int label, ChartData data, ChartLinks links) {
        NativeTableRow row = new NativeTableRow();
        NativeTableHeaderCell head =
                new NativeTableHeaderCell(label(data.labels().get(label)));
        head.getElement().setAttribute("scope", "row");
        row.add(head);
        IntStream.range(0, data.series().size())
                .forEach(series -> row.add(new NativeTableCell(value(series, label, data, links))));
        return row;
    }

    private String label(ChartLabel label) {
        return label.underWay() ? getTranslation("chart.under-way.row", label.text()) : label.text();
    }

    private static Component value(int series, int label, ChartData data, ChartLinks links) {
        String text = data.unit().text(data.series().get(series).values().get(label), Formats.current());
        ChartLink link = links.of(series, label);
        if (link == null) {
            return new Span(text);
        }
        Anchor anchor = new Anchor(link.address(), text);
        anchor.getElement().setAttribute("router-link", true);
        return anchor;
    }
}
