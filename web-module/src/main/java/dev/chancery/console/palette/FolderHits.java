package dev.chancery.console.palette;

import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.console.editor.PromptArea;
import dev.chancery.console.kit.Query;
import dev.chancery.prompts.PromptLibrary;
import dev.chancery.prompts.PromptSummary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds folders and tags of prompts in sight, which lead to the list of what is in them. */
@ApplicationScoped
class FolderHits implements PaletteSource {
    private final PromptLibrary library;
    private final Callers callers;

    @Inject
    FolderHits(PromptLibrary library, Callers callers) {
        this.library = library;
        this.callers = callers;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    FolderHits() {
        this.library = null;
        this.callers = null;
    }

    @Override
    public List<PaletteHit> find(String text, int most) {
        if (!callers.current().mayAny(Permission.READ_PROMPTS)) {
            return List.of();
        }
        Wanted wanted = new Wanted(text);
        List<PromptSummary> all =
                library.list().stream().filter(prompt -> !prompt.archived()).toList();
        return Arrays.stream(PromptArea.values())
                .flatMap(area -> Stream.concat(
                        folders(all, area, wanted).limit(most),
                        tags(all, area, wanted).limit(most)))
                .toList();
    }

    private static Stream<PaletteHit> folders(List<PromptSummary> all, PromptArea area, Wanted wanted) {
        PaletteKind kind = area == PromptArea.SYSTEM_PROMPTS ? PaletteKind.SYSTEM_FOLDER : PaletteKind.FOLDER;
        return found(all, area, prompt -> foldersOf(prompt.name()), wanted)
                .map(folder -> PaletteHit.in(area.path(), Query.empty().with("folder", folder), kind, folder));
    }

    private static Stream<PaletteHit> tags(List<PromptSummary> all, PromptArea area, Wanted wanted) {
        PaletteKind kind = area == PromptArea.SYSTEM_PROMPTS ? PaletteKind.SYSTEM_TAG : PaletteKind.TAG;
        return found(all, area, PromptSummary::tags, wanted)
                .map(tag -> PaletteHit.in(area.path(), Query.empty().with("tag", tag), kind, tag));
    }

    private static Stream<String> found(
            List<PromptSummary> all,
            PromptArea area,
            Function<PromptSummary, Collection<String>> words,
            Wanted wanted) {
        TreeSet<String> found = new TreeSet<>();
        all.stream()
                .filter(prompt -> prompt.kind() == area.kind())
                .flatMap(prompt -> words.apply(prompt).stream())
                .filter(wanted::isIn)
                .forEach(found::add);
        return found.stream();
    }

    /** All that a name is in, the outermost first. */
    private static List<String> foldersOf(String name) {
        List<String> folders = new ArrayList<>();
        for (int slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
            folders.add(name.substring(0, slash));
        }
        return folders;
    }
}
