package dev.chancery.console.charts;

import static dev.chancery.console.charts.ChartsInTest.series;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Query;
import elemental.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartDataTest {
    private static final Formats FORMATS = new Formats(Locale.ENGLISH, ZoneOffset.UTC);

    private final ChartData data = new ChartData(
            ChartKind.LINES,
            ChartUnit.MILLIS,
            List.of(new ChartLabel("13:00", false), new ChartLabel("14:00", true)),
            List.of(series("=P95", "1234.5678", null), series("=P95", "0", "12")));

    @Test
    void whatIsMissingIsAGapAndNotZero() {
        JsonObject first =
                ChartJson.of(data, ChartLinks.NONE, FORMATS).getArray("series").getObject(0);
        assertThat(first.getArray("values").toJson()).isEqualTo("[1234.5678,null]");
        assertThat(first.getArray("texts").toJson()).isEqualTo("[\"1.2 s\",\"–\"]");
    }

    @Test
    void whatIsUnderWayIsMarked() {
        JsonObject json = ChartJson.of(data, ChartLinks.NONE, FORMATS);
        assertThat(json.getArray("underWay").toJson()).isEqualTo("[false,true]");
        assertThat(json.getArray("sums").toJson()).isEqualTo("[\"1.2 s\",\"12 ms\"]");
    }

    @Test
    void saysOfEachSeriesWhetherItsValuesLeadSomewhere() {
        ChartLinks second = (series, label) -> series == 1 ? new ChartLink("usage", Query.empty()) : null;
        assertThat(ChartJson.of(data, second, FORMATS).getArray("leads").toJson())
                .isEqualTo("[false,true]");
        assertThat(ChartJson.of(data, ChartLinks.NONE, FORMATS)
                        .getArray("leads")
                        .toJson())
                .isEqualTo("[false,false]");
    }

    @Test
    void theFileHasAllDigitsAndNoFormulas() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ChartFile.write(data, "Time", out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFTime,'=P95,'=P95 (2)\r\n13:00,1234.5678,0\r\n14:00,,12\r\n");
    }

    @Test
    void everySeriesHasAValueOrAGapForEachLabel() {
        List<ChartLabel> one = List.of(new ChartLabel("13:00", false));
        List<ChartSeries> two = List.of(series("a", "1", "2"));
        assertThatThrownBy(() -> new ChartData(ChartKind.BARS, ChartUnit.COUNT, one, two))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLimitAloneIsNothing() {
        ChartSeries limit = new ChartSeries("Limit", ChartColor.GREY, "", true, List.of(BigDecimal.TEN));
        List<ChartLabel> one = List.of(new ChartLabel("13:00", false));
        assertThat(new ChartData(ChartKind.LINES, ChartUnit.DOLLARS, one, List.of(limit)).isEmpty())
                .isTrue();
        assertThat(new ChartData(ChartKind.LINES, ChartUnit.DOLLARS, one, List.of(series("a", "1"), limit)).isEmpty())
                .isFalse();
    }

    @Test
    void aNameKeepsItsColourAndEightNamesHaveEight() {
        ChartColors colors = new ChartColors();
        Set<ChartColor> given = new HashSet<>();
        IntStream.range(0, ChartColor.NAMED).forEach(i -> given.add(colors.of("model", "claude-" + i)));
        assertThat(given).hasSize(ChartColor.NAMED);
        assertThat(colors.of("model", "claude-3"))
                .isEqualTo(colors.of("model", "claude-3"))
                .isIn(given);
        assertThat(colors.of("model", "one more")).isIn(given);
    }
}
