package dev.chancery.console.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.chancery.console.charts.ChartColor;
import dev.chancery.console.charts.ChartColors;
import dev.chancery.console.charts.ChartLink;
import dev.chancery.console.kit.Download;
import dev.chancery.console.kit.Formats;
import dev.chancery.export.ExportFormat;
import dev.chancery.usage.Grouping;
import dev.chancery.usage.Ranking;
import dev.chancery.usage.Use;
import dev.chancery.usage.UseGroup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What used most: models, keys, prompts, applications, persons; a bar and the figures of each, and the way to its calls. */
class RankingPanel extends Section {
    private static final long serialVersionUID = 1L;

    private final Div body = new Div();
    private final Download file;
    private boolean isLoading;
    private volatile List<List<Object>> rows = List.of();

    RankingPanel(DashboardState state, Consumer<UnaryOperator<DashboardState>> change) {
        H2 heading = new H2(getTranslation("dashboard.ranking"));
        Select<Grouping> by = select("by", DashboardState.GROUPINGS, "dashboard.by.", state.grouping());
        by.addValueChangeListener(event -> change.accept(now -> now.with(event.getValue())));
        Select<Ranking> rank = select("rank", List.of(Ranking.values()), "dashboard.rank.", state.ranking());
        rank.addValueChangeListener(event -> change.accept(now -> now.with(event.getValue())));
        file = file();
        Div tools = new Div(by, rank, top(state, change), file);
        tools.addClassName("chart-tools");
        Div header = new Div(heading, tools);
        header.addClassNames("panel-header", "chart-header");
        body.addClassNames("panel-body", "ranking");
        body.getElement().setAttribute("tabindex", "0");
        body.getElement().setAttribute("role", "region");
        body.getElement().setAttribute("aria-label", heading.getText());
        addClassNames("panel", "chart-panel");
        add(header, body);
        load();
    }

    final void load() {
        isLoading = true;
        Div skeleton = new Div();
        skeleton.addClassNames("skeleton", "chart-space");
        put(skeleton);
    }

    void fail(String words) {
        if (isLoading) {
            put(note(words));
        }
    }

    void show(List<UseGroup> groups, Ranked ranked) {
        isLoading = false;
        if (groups.isEmpty()) {
            put(note(getTranslation("dashboard.ranking.empty")));
            return;
        }
        NativeTable table = new NativeTable();
        table.addClassName("figures");
        table.getHead().add(header());
        BigDecimal largest = ranked.value(groups.get(0).use());
        groups.forEach(group -> table.getBody().add(row(group, ranked, largest)));
        put(table);
        rows = groups.stream().map(group -> values(group, ranked)).toList();
        file.setVisible(true);
    }

    private void put(Component content) {
        rows = List.of();
        file.setVisible(false);
        body.removeAll();
        body.add(content);
    }

    private NativeTableRow header() {
        NativeTableRow row = new NativeTableRow();
        Stream.of("name", "share", "spend", "requests", "tokens", "errors")
                .map(name -> new NativeTableHeaderCell(getTranslation("dashboard.column." + name)))
                .forEach(row::add);
        return row;
    }

    private NativeTableRow row(UseGroup group, Ranked ranked, BigDecimal largest) {
        Formats formats = Formats.current();
        Use use = group.use();
        ChartLink link = ranked.link(group.group());
        NativeTableHeaderCell name = new NativeTableHeaderCell(link(ranked.name(group.group()), link));
        name.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow(
                name,
                new NativeTableCell(lead(bar(color(ranked, group), ranked.value(use), largest), link)),
                new NativeTableCell(Timeline.spend(use, formats)),
                new NativeTableCell(formats.number(use.requests())),
                new NativeTableCell(formats.compact(use.tokens())),
                new NativeTableCell(formats.percent(
                        use.errorRate().isPresent() ? use.errorRate().getAsDouble() : null)));
        return row;
    }

    private static Anchor link(String name, ChartLink link) {
        Anchor anchor = new Anchor(link.address(), name);
        anchor.getElement().setAttribute("router-link", true);
        return anchor;
    }

    private static ChartColor color(Ranked ranked, UseGroup group) {
        return ChartColors.of(UI.getCurrent()).of(ranked.kind(), group.group());
    }

    private static Component bar(ChartColor color, BigDecimal value, BigDecimal largest) {
        int percent = largest.signum() == 0
                ? 0
                : value.multiply(BigDecimal.valueOf(100))
                        .divide(largest, 0, RoundingMode.HALF_EVEN)
                        .intValue();
        Span bar = new Span();
        bar.addClassNames("ranking-bar", color.className());
        bar.getStyle().setWidth(Math.max(percent, 1) + "%");
        Div track = new Div(bar);
        track.addClassName("ranking-track");
        return track;
    }

    /** For the mouse alone: the name leads to the same calls. */
    private static Anchor lead(Component bar, ChartLink link) {
        Anchor anchor = link("", link);
        anchor.add(bar);
        anchor.addClassName("ranking-lead");
        anchor.getElement().setAttribute("aria-hidden", "true").setAttribute("tabindex", "-1");
        return anchor;
    }

    private static List<Object> values(UseGroup group, Ranked ranked) {
        Use use = group.use();
        return List.of(
                ranked.name(group.group()), use.cost(), use.requests(), use.tokens(), use.failed(), use.unknown());
    }

    private Paragraph note(String words) {
        Paragraph note = new Paragraph(words);
        note.addClassNames("chart-note", "chart-space");
        return note;
    }

    private Select<Integer> top(DashboardState state, Consumer<UnaryOperator<DashboardState>> change) {
        Select<Integer> top = new Select<>();
        top.setId("top");
        top.setAriaLabel(getTranslation("dashboard.top"));
        top.setItems(DashboardState.TOPS);
        top.setItemLabelGenerator(most -> getTranslation("dashboard.top.most", most));
        top.setValue(state.top());
        top.addValueChangeListener(event -> change.accept(now -> now.top(event.getValue())));
        return top;
    }

    private <E extends Enum<E>> Select<E> select(String id, List<E> values, String prefix, E value) {
        Select<E> select = new Select<>();
        select.setId(id);
        select.setAriaLabel(getTranslation("dashboard." + id));
        select.setItems(values);
        select.setItemLabelGenerator(each -> getTranslation(prefix + DashboardState.word(each)));
        select.setValue(value);
        return select;
    }

    private Download file() {
        ExportFormat format = ExportFormat.CSV;
        Download download = new Download("", "ranking." + format.fileEnding(), format.mediaType(), out -> {
            try (var writer =
                    format.open(out, List.of("name", "cost_usd", "requests", "tokens", "failed", "unknown_outcome"))) {
                rows.forEach(writer::row);
            }
        });
        download.addClassName("chart-tool");
        download.getElement()
                .setAttribute("aria-label", getTranslation("chart.download", getTranslation("dashboard.ranking")));
        download.getElement().setAttribute("title", getTranslation("chart.csv"));
        return download;
    }
}
