package dev.chancery.console.charts;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The colours of names in a page: the same name has the same colour in every chart. A name gets the colour that its
 * letters say, or the next free one; so most names look the same to everybody. When all are taken, they are used again.
 */
public final class ChartColors implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 1_000;

    private final HashMap<String, HashMap<String, ChartColor>> kinds = new HashMap<>();

    /** Those of a page. */
    public static ChartColors of(UI ui) {
        ChartColors colors = ComponentUtil.getData(ui, ChartColors.class);
        if (colors == null) {
            colors = new ChartColors();
            ComponentUtil.setData(ui, ChartColors.class, colors);
        }
        return colors;
    }

    /**
     * The colour of a name.
     *
     * @param kind of what it is the name, such as {@code model}: names of different kinds do not take each other's colours
     */
    public ChartColor of(String kind, String name) {
        HashMap<String, ChartColor> given = kinds.computeIfAbsent(kind, none -> new HashMap<>());
        if (given.size() >= MOST) {
            given.clear();
        }
        return given.computeIfAbsent(name, each -> free(each, given));
    }

    private static ChartColor free(String name, Map<String, ChartColor> given) {
        Set<ChartColor> taken = new HashSet<>(given.values());
        int wanted = Math.floorMod(name.hashCode(), ChartColor.NAMED);
        for (int step = 0; step < ChartColor.NAMED; step++) {
            ChartColor color = ChartColor.values()[(wanted + step) % ChartColor.NAMED];
            if (!taken.contains(color)) {
                return color;
            }
        }
        return ChartColor.values()[wanted];
    }
}
