package dev.chancery.prompts;

import dev.chancery.problems.Conflict;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Serves prompts as they were packaged with an application, for want of published ones, and says so. */
final class PackagedDelivery {
    /** The number of a version that was packaged: published ones begin with 1. */
    static final int VERSION = 0;

    private static final System.Logger LOG = System.getLogger("dev.chancery.prompts");

    private final PackagedPrompts files = new PackagedPrompts();
    private final Set<PromptReference> served = ConcurrentHashMap.newKeySet();

    /**
     * A prompt as it was packaged; empty when it was not.
     *
     * @param archive the class loader of whoever asks; null when it is not known
     * @param why no published version is served
     * @param published the texts of published prompts to be included, which come before packaged ones
     * @throws InvalidPromptException when its file is malformed
     * @throws NoSuchPromptException when it includes what is neither published nor packaged
     */
    Optional<DeliveredPrompt> get(
            PromptReference reference,
            @Nullable ClassLoader archive,
            String why,
            Function<PromptReference, Optional<String>> published) {
        return files.find(reference.name(), archive).map(found -> {
            PromptTemplate template =
                    found.template(included -> published.apply(included).orElseGet(() -> text(included, archive)));
            warn(reference, why);
            return new DeliveredPrompt(reference, VERSION, template);
        });
    }

    private String text(PromptReference included, @Nullable ClassLoader archive) {
        return files.find(included.name(), archive)
                .map(PackagedPrompt::file)
                .filter(file -> file.content().kind() == PromptKind.SYSTEM)
                .map(file -> file.content().body().requireText("system"))
                .orElseThrow(() -> new NoSuchPromptException(
                        Conflict.PROMPT_TEXT_GONE, included.toString(), PackagedPrompts.path(included.name())));
    }

    private void warn(PromptReference reference, String why) {
        if (served.add(reference)) {
            LOG.log(
                    Level.WARNING,
                    "The prompt {0} is served as it was packaged with the application: {1}",
                    reference,
                    why);
        }
    }

    /** Tells it which prompts are published by now: these are not served here any more. */
    void published(Predicate<PromptReference> known) {
        served.removeIf(known);
    }

    /** What is served as it was packaged, sorted. */
    List<String> served() {
        return served.stream().map(PromptReference::toString).sorted().toList();
    }
}
