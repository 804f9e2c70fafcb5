package dev.chancery.console.kit;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A time zone, found by its name or its offset: the reader's own and UTC first, then the zones of all places. */
class ZoneField extends ComboBox<ZoneId> {
    private static final long serialVersionUID = 1L;

    private final ZoneId own;
    private final Clock clock;

    /**
     * @param own the reader's
     * @param clock tells which offset zones have now
     */
    ZoneField(ZoneId own, Clock clock) {
        this.own = own;
        this.clock = clock;
        setItems(
                query -> zones(query.getFilter().orElse(""))
                        .skip(query.getOffset())
                        .limit(query.getLimit()),
                query -> (int) zones(query.getFilter().orElse("")).count());
        setItemLabelGenerator(TimeRange::name);
        setRenderer(LitRenderer.<ZoneId>of(
                        "<div class=\"zone-option\"><span>${item.name}</span> <small>${item.offset}</small></div>")
                .withProperty("name", TimeRange::name)
                .withProperty("offset", this::offset));
        getElement().setProperty("autoselect", true);
    }

    private Stream<ZoneId> zones(String text) {
        String wanted = words(text.strip());
        return Stream.concat(Stream.of(own, ZoneOffset.UTC), Places.ZONES.stream())
                .distinct()
                .filter(zone -> words(TimeRange.name(zone)).contains(wanted)
                        || offset(zone).contains(wanted));
    }

    /** Nothing for UTC, whose name says it. */
    private String offset(ZoneId zone) {
        return zone instanceof ZoneOffset
                ? ""
                : zone.getRules().getOffset(clock.instant()).getId().replace("Z", "+00:00");
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** One list for all pages, made when the first of them asks. Fixed offsets by other names are no places. */
    private static final class Places {
        private static final List<ZoneId> ZONES = new TreeSet<>(ZoneId.getAvailableZoneIds())
                .stream()
                        .map(ZoneId::of)
                        .filter(zone -> zone.equals(zone.normalized()))
                        .toList();
    }
}
