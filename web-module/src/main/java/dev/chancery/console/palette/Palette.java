package dev.chancery.console.palette;

import com.vaadin.flow.component.UI;
import dev.chancery.console.Incident;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks every {@link PaletteSource}. */
@ApplicationScoped
public class Palette {
    private static final int SHORTEST = 2;
    private static final int MOST_OF_A_KIND = 6;

    private final Iterable<PaletteSource> sources;

    /** By the container. */
    @Inject
    public Palette(@Any Instance<PaletteSource> sources) {
        this((Iterable<PaletteSource>) sources);
    }

    /** Of these sources. */
    public Palette(Iterable<PaletteSource> sources) {
        this.sources = sources;
    }

    /** For the container's proxy. */
    protected Palette() {
        this(List.of());
    }

    /** Tells the sources that somebody opened it at this page. */
    public void opened(UI page) {
        stream()
                .forEach(source -> attempt(() -> {
                    source.opened(page);
                    return List.of();
                }));
    }

    /** What fits, kind by kind, six of each at most. A source that fails is left out, and the server log says why. */
    public List<PaletteHit> find(String text) {
        String wanted = text.strip();
        if (wanted.length() < SHORTEST) {
            return List.of();
        }
        Map<PaletteKind, List<PaletteHit>> found = stream()
                .flatMap(source -> attempt(() -> source.find(wanted, MOST_OF_A_KIND)).stream())
                .collect(Collectors.groupingBy(
                        PaletteHit::kind, () -> new EnumMap<>(PaletteKind.class), Collectors.toList()));
        return found.values().stream()
                .flatMap(hits -> hits.stream().limit(MOST_OF_A_KIND))
                .toList();
    }

    private Stream<PaletteSource> stream() {
        Stream.Builder<PaletteSource> all = Stream.builder();
        sources.forEach(all);
        return all.build();
    }

    private static List<PaletteHit> attempt(Supplier<List<PaletteHit>> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            Incident.report(e);
            return List.of();
        }
    }
}
