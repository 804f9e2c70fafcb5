package dev.chancery.console.charts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.DomEvent;
import dev.chancery.console.kit.Formats;
import elemental.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A drawn chart. The page draws it (charts.js, by Chart.js), in the colours of light or dark, and again when that
 * changes. To a screen reader it is a picture with a summary. A click on a value follows its link.
 */
@JavaScript("context://webjars/chart.js/" + Chart.VERSION + "/dist/chart.umd.min.js")
public class Chart extends Div {
    /** Of Chart.js, whose archive has it in the path of its files. */
    static final String VERSION = "4.5.1";

    private static final long serialVersionUID = 1L;

    private ChartLinks links = ChartLinks.NONE;
    private @Nullable ChartData data;

    /** Without data yet. */
    public Chart() {
        addClassName("chart");
        getElement().setAttribute("role", "img");
        add(new Html("<canvas></canvas>"));
        getElement()
                .addEventListener("chart-value", this::follow)
                .addEventData("event.detail.series")
                .addEventData("event.detail.label");
    }

    /**
     * Draws values in place of those there are.
     *
     * @param name what the chart shows
     */
    public void show(String name, ChartData shown, ChartLinks leads) {
        data = shown;
        links = leads;
        getElement().setAttribute("aria-label", ChartSummary.of(name, shown));
        draw(shown);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (data != null && !event.isInitialAttach()) {
            draw(data);
        }
    }

    private void draw(ChartData shown) {
        JsonObject json = ChartJson.of(shown, links, Formats.current());
        getElement().executeJs("window.chancery.chart(this, $0)", json);
    }

    private void follow(DomEvent event) {
        int series = (int) event.getEventData().getNumber("event.detail.series");
        int label = (int) event.getEventData().getNumber("event.detail.label");
        boolean there = data != null
                && series >= 0
                && series < data.series().size()
                && label >= 0
                && label < data.labels().size();
        ChartLink link = there ? links.of(series, label) : null;
        UI ui = getUI().orElse(null);
        if (link != null && ui != null) {
            link.follow(ui);
        }
    }
}
