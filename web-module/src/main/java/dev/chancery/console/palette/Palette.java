package dev.chancery.console.palette;

import com.vaadin.flow.component.UI;
import dev.chancery.console.Incident;
import dev.chancery.console.kit.Background;
import dev.chancery.console.kit.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Asks every {@link PaletteSource} and, for what one page alone knows of, every {@link PageSource}. */
@ApplicationScoped
public class Palette {
    private static final int SHORTEST = 2;
    private static final int MOST_OF_A_KIND = 6;

    private final Iterable<PaletteSource> sources;
    private final Iterable<PageSource> ofPages;
    private final Background background;

    /** By the container. */
    @Inject
    public Palette(@Any Instance<PaletteSource> sources, @Any Instance<PageSource> ofPages, Background background) {
        this((Iterable<PaletteSource>) sources, ofPages, background);
    }

    /** Of these sources. */
    public Palette(Iterable<PaletteSource> sources, Iterable<PageSource> ofPages, Background background) {
        this.sources = sources;
        this.ofPages = ofPages;
        this.background = background;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Palette() {
        this(List.of(), List.of(), null);
    }

    /** Tells the sources that somebody opened it at this page. */
    public void opened(UI page) {
        ofPages.forEach(source -> attempt(() -> {
            source.opened(page);
            return List.of();
        }));
    }

    /** Whether there is enough to look for. */
    static boolean isEnough(String text) {
        return text.strip().length() >= SHORTEST;
    }

    /**
     * Looks for what fits, and returns at once. A source that fails is left out, and the server log says why.
     *
     * @param text with {@linkplain #isEnough enough} to look for
     * @param answer told, with the page locked, what was found: kind by kind, six of each at most
     */
    public void find(UI page, String text, Consumer<List<PaletteHit>> answer) {
        List<PaletteSource> asked = new ArrayList<>();
        sources.forEach(asked::add);
        ofPages.forEach(source -> asked.add(source.at(page)));
        background.ask(page, () -> find(asked, text.strip()), answer, Notices::failed);
    }

    static List<PaletteHit> find(List<PaletteSource> sources, String wanted) {
        Map<PaletteKind, List<PaletteHit>> found = sources.stream()
                .flatMap(source -> attempt(() -> source.find(wanted, MOST_OF_A_KIND)).stream())
                .collect(Collectors.groupingBy(
                        PaletteHit::kind, () -> new EnumMap<>(PaletteKind.class), Collectors.toList()));
        return found.values().stream()
                .flatMap(hits -> hits.stream().limit(MOST_OF_A_KIND))
                .toList();
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
