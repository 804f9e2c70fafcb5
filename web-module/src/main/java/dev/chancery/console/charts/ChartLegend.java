package dev.chancery.console.charts;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** Names the colours of a chart, and what each comes to. */
class ChartLegend extends UnorderedList {
    private static final long serialVersionUID = 1L;

    ChartLegend(ChartData data) {
        addClassName("chart-legend");
        data.series().forEach(series -> add(item(series)));
        if (data.labels().stream().anyMatch(ChartLabel::underWay)) {
            add(underWay(data.kind()));
        }
    }

    private static ListItem item(ChartSeries series) {
        Span name = new Span(series.name());
        name.addClassName("chart-name");
        ListItem item = new ListItem(swatch(series.color(), series.reference()), name);
        if (!series.figure().isEmpty()) {
            Span figure = new Span(series.figure());
            figure.addClassName("chart-figure");
            item.add(figure);
        }
        return item;
    }

    private ListItem underWay(ChartKind kind) {
        Span mark = swatch(ChartColor.GREY, kind == ChartKind.LINES);
        mark.addClassName("chart-under-way");
        Span words = new Span(getTranslation("chart.under-way"));
        words.addClassName("chart-figure");
        return new ListItem(mark, words);
    }

    private static Span swatch(ChartColor color, boolean dashed) {
        Span swatch = new Span();
        swatch.addClassNames("chart-swatch", color.className());
        swatch.setClassName("chart-dashed", dashed);
        return swatch;
    }
}
