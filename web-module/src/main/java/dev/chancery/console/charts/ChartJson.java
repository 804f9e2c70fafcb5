package dev.chancery.console.charts;

import dev.chancery.console.kit.Formats;
import elemental.json.Json;
import elemental.json.JsonArray;
import elemental.json.JsonObject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Data as the page's script wants them: values to draw, and the same as texts to read. */
final class ChartJson {
    private ChartJson() {}

    static JsonObject of(ChartData data, ChartLinks links, Formats formats) {
        JsonObject json = Json.createObject();
        json.put("kind", data.kind().word());
        json.put("unit", data.unit().word());
        json.put("language", formats.locale().toLanguageTag());
        json.put("labels", array(data.labels(), (label, at) -> at.add(label.text())));
        json.put("underWay", array(data.labels(), (label, at) -> at.add(label.underWay())));
        json.put("series", array(data.series(), (series, at) -> at.add(of(series, data.unit(), formats))));
        json.put("sums", array(sums(data), (sum, at) -> at.add(data.unit().text(sum, formats))));
        json.put("leads", leads(data, links));
        return json;
    }

    private static JsonObject of(ChartSeries series, ChartUnit unit, Formats formats) {
        JsonObject json = Json.createObject();
        json.put("name", series.name());
        json.put("color", series.color().variable());
        json.put("reference", series.reference());
        json.put("values", array(series.values(), ChartJson::add));
        json.put("texts", array(series.values(), (value, at) -> at.add(unit.text(value, formats))));
        return json;
    }

    private static Collection<BigDecimal> sums(ChartData data) {
        return IntStream.range(0, data.labels().size())
                .mapToObj(label -> data.series().stream()
                        .map(series -> series.values().get(label))
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .toList();
    }

    /** Of each series whether its values lead somewhere. */
    private static JsonArray leads(ChartData data, ChartLinks links) {
        List<Boolean> leads = IntStream.range(0, data.series().size())
                .mapToObj(series -> !data.labels().isEmpty() && links.of(series, 0) != null)
                .toList();
        return array(leads, (each, at) -> at.add(each));
    }

    private static void add(@Nullable BigDecimal value, Adder at) {
        if (value == null) {
            at.addNull();
        } else {
            at.add(value.doubleValue());
        }
    }

    private static <T> JsonArray array(Collection<T> values, BiConsumer<T, Adder> add) {
        JsonArray array = Json.createArray();
        Adder adder = new Adder(array);
        values.forEach(value -> add.accept(value, adder));
        return array;
    }

    /** Adds at the end of an array. */
    private record Adder(JsonArray array) {
        void add(String text) {
            array.set(array.length(), text);
        }

        void add(double number) {
            array.set(array.length(), number);
        }

        void add(boolean flag) {
            array.set(array.length(), flag);
        }

        void add(JsonObject object) {
            array.set(array.length(), object);
        }

        void addNull() {
            array.set(array.length(), Json.createNull());
        }
    }
}
