package dev.chancery.console.charts;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static dev.chancery.console.charts.ChartsInTest.series;
import static dev.chancery.console.charts.ChartsInTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.BasicUtilsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.kit.Download;
import dev.chancery.console.kit.Query;
import dev.chancery.console.playground.PlaygroundInTest;
import elemental.json.Json;
import elemental.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChartPanelViewTest {
    private static final List<ChartLabel> DAYS =
            List.of(new ChartLabel("Nov 19", false), new ChartLabel("Nov 20", false), new ChartLabel("Nov 21", true));

    @BeforeEach
    void open() {
        ConsoleInTest.open("playground", PlaygroundInTest.views());
    }

    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    @Test
    void tellsInWordsWhatIsDrawn() {
        ChartPanel panel = panel();
        panel.show(spend(), ChartLinks.NONE);
        assertThat(_get(panel, Chart.class).getElement().getAttribute("aria-label"))
                .isEqualTo(
                        "Spend, Nov 19 to Nov 21. claude-x: at most $2.50 (Nov 20). <b>y</b>: at most $0.00 (Nov 19).");
        assertThat(text(_get(panel, ChartLegend.class))).contains("claude-x", "<b>y</b>", "not over yet");
    }

    @Test
    void isATableToo() {
        ChartPanel panel = panel();
        panel.show(spend(), (series, label) -> series == 0 ? new ChartLink("usage", Query.empty()) : null);
        _click(button());
        assertThat(_find(panel, Chart.class)).isEmpty();
        assertThat(_find(panel, NativeTableRow.class))
                .extracting(ChartsInTest::text)
                .containsExactly(
                        "Timeclaude-x<b>y</b>", "Nov 19–$0.00", "Nov 20$2.50$0.00", "Nov 21 (not over yet)$0.30–");
        assertThat(_find(panel, Anchor.class, spec -> spec.withAttribute("router-link", "")))
                .extracting(Anchor::getHref)
                .containsExactly("usage", "usage", "usage");
        _click(button());
        assertThat(_find(panel, Chart.class)).hasSize(1);
    }

    @Test
    void staysATableWhenNewValuesCome() {
        ChartPanel panel = panel();
        panel.show(spend(), ChartLinks.NONE);
        _click(button());
        panel.load();
        panel.show(spend(), ChartLinks.NONE);
        assertThat(_find(panel, ChartTable.class)).hasSize(1);
        assertThat(_find(panel, Chart.class)).isEmpty();
    }

    @Test
    void aClickOnAValueFollowsItsLink() {
        ChartPanel panel = panel();
        panel.show(
                spend(),
                (series, label) -> new ChartLink("playground", Query.empty().with("max_tokens", series + "" + label)));
        click(panel, 1, 2);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("playground?max_tokens=12");
    }

    @Test
    void aClickThatAForgedPageSendsLeadsNowhere() {
        ChartPanel panel = panel();
        panel.show(spend(), (series, label) -> new ChartLink("elsewhere", Query.empty()));
        click(panel, 7, 0);
        click(panel, 0, -1);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("playground");
    }

    @Test
    void offersNoFileAndNoTableOfNothing() {
        ChartPanel panel = panel();
        assertThat(_find(panel, Download.class)).isEmpty();
        panel.show(
                new ChartData(ChartKind.LINES, ChartUnit.COUNT, DAYS, List.of(series("a", "0", null, "0"))),
                ChartLinks.NONE);
        assertThat(_find(panel, Download.class)).isEmpty();
        assertThat(_find(panel, Button.class)).isEmpty();
        assertThat(_get(panel, Paragraph.class).getText()).isEqualTo("Nothing in these days.");
    }

    @Test
    void saysWhyThereIsNothingUnlessThereIsSomething() {
        ChartPanel panel = panel();
        panel.fail("Because <b>so</b>.");
        assertThat(_get(panel, Paragraph.class).getText()).isEqualTo("Because <b>so</b>.");
        panel.show(spend(), ChartLinks.NONE);
        panel.fail("Because <b>so</b>.");
        assertThat(_find(panel, Paragraph.class)).isEmpty();
        assertThat(_find(panel, Chart.class)).hasSize(1);
    }

    @Test
    void speaksChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        ChartPanel panel = panel();
        panel.show(spend(), ChartLinks.NONE);
        assertThat(_get(panel, Chart.class).getElement().getAttribute("aria-label"))
                .startsWith("Spend，Nov 19 至 Nov 21。 claude-x：最高 US$2.50（Nov 20）。");
    }

    @Test
    void theScriptIsThereInTheVersionThatIsNamed() {
        String address = Chart.class.getAnnotation(JavaScript.class).value();
        assertThat(getClass().getResource("/META-INF/resources" + address.substring("context:/".length())))
                .isNotNull();
    }

    private static ChartData spend() {
        return new ChartData(
                ChartKind.STACKED_BARS,
                ChartUnit.DOLLARS,
                DAYS,
                List.of(series("claude-x", null, "2.5", "0.3"), series("<b>y</b>", "0", "0", null)));
    }

    private static ChartPanel panel() {
        ChartPanel panel = new ChartPanel("Spend", "spend");
        UI.getCurrent().add(panel);
        return panel;
    }

    private static Button button() {
        return _get(Button.class, spec -> spec.withClasses("chart-tool"));
    }

    private static void click(ChartPanel panel, int series, int label) {
        JsonObject data = Json.createObject();
        data.put("event.detail.series", series);
        data.put("event.detail.label", label);
        BasicUtilsKt._fireDomEvent(_get(panel, Chart.class), "chart-value", data);
    }
}
