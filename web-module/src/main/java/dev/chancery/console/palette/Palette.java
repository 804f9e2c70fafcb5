package dev.chancery.console.palette;

import dev.chancery.console.Incident;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
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

    /** What fits, at most six of each kind. A source that fails is left out, and the server log says why. */
    public List<PaletteHit> find(String text) {
        String wanted = text.strip();
        return wanted.length() < SHORTEST
                ? List.of()
                : stream().flatMap(source -> find(source, wanted)).toList();
    }

    private Stream<PaletteSource> stream() {
        Stream.Builder<PaletteSource> all = Stream.builder();
        sources.forEach(all);
        return all.build();
    }

    private static Stream<PaletteHit> find(PaletteSource source, String wanted) {
        try {
            return source.find(wanted, MOST_OF_A_KIND).stream().limit(MOST_OF_A_KIND);
        } catch (RuntimeException e) {
            Incident.report(e);
            return Stream.empty();
        }
    }
}
