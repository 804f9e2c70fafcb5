package dev.chancery.prompts;

import dev.chancery.prompts.PromptIndex.VersionKey;
import dev.chancery.storage.Database;
import dev.chancery.storage.DatabaseUnavailableException;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The prompts as this node serves them, in memory. What was asked for once is served without the database from then on,
 * and goes on being served, as it was last known, while the database is away.
 */
final class PublishedPrompts {
    private static final System.Logger LOG = System.getLogger("dev.chancery.prompts");

    private final Database database;
    private final Map<VersionKey, PromptContent> contents = new ConcurrentHashMap<>();
    private final Set<PromptReference> asked = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Edition edition;

    PublishedPrompts(Database database) {
        this.database = database;
    }

    /** What was known at one moment, and what was made of it since. */
    private record Edition(PromptIndex index, Map<VersionKey, DeliveredPrompt> compiled) {}

    /**
     * The version of a prompt that is served. Blocks for the database only when nobody asked this node for it before.
     *
     * @param sticky what decides, while a change is tried on a share of calls, on which side of it a call is: the same
     *     for the same person or conversation; null to leave that to chance
     * @throws NoSuchPromptException when there is no such prompt, or it has no such label
     * @throws DatabaseUnavailableException when it was never read, and the database is away
     */
    DeliveredPrompt get(PromptReference reference, @Nullable String sticky) {
        Edition current = edition();
        VersionKey version = current.index()
                .find(reference, Luck.of(reference, sticky))
                .orElseThrow(() -> unknown(current.index(), reference));
        asked.add(reference);
        DeliveredPrompt known = current.compiled().get(version);
        return known != null ? known : compile(current, reference, version);
    }

    private static NoSuchPromptException unknown(PromptIndex index, PromptReference reference) {
        return new NoSuchPromptException(
                index.heads().containsKey(reference.name())
                        ? "No version of the prompt '" + reference.name() + "' has the label '" + reference.label()
                                + "': put it on one in the console."
                        : "There is no prompt '" + reference.name() + "': make it in the console.");
    }

    private Edition edition() {
        Edition known = edition;
        return known == null ? first() : known;
    }

    private synchronized Edition first() {
        Edition known = edition;
        return known == null ? read() : known;
    }

    /** Reads again which versions are served, and has those ready that were asked for so far. */
    synchronized void refresh() {
        read();
    }

    private Edition read() {
        PromptIndex index = database.transact(PromptIndex::read);
        Edition next = new Edition(index, new ConcurrentHashMap<>());
        asked.forEach(reference -> prepare(next, reference));
        edition = next;
        contents.keySet().retainAll(index.served());
        return next;
    }

    private void prepare(Edition next, PromptReference reference) {
        try {
            next.index().both(reference).forEach(version -> compile(next, reference, version));
        } catch (DatabaseUnavailableException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) { // whoever asks for it is told; the others are served
            LOG.log(Level.WARNING, "The prompt " + reference + " cannot be served", e);
        }
    }

    private DeliveredPrompt compile(Edition in, PromptReference reference, VersionKey version) {
        PromptTemplate template = PromptTemplate.of(content(version).body(), included -> text(in.index(), included));
        DeliveredPrompt made = new DeliveredPrompt(reference, version.number(), template);
        in.compiled().put(version, made);
        return made;
    }

    /** The text to be put in for an included prompt; what it includes in turn is found in the same way. */
    private String text(PromptIndex index, PromptReference included) {
        VersionKey version = index.find(included, -1).orElseThrow(() -> unknown(index, included));
        return content(version).body().requireText("system");
    }

    private PromptContent content(VersionKey version) {
        PromptContent known = contents.get(version);
        if (known == null) {
            known = database.transact(em -> read(em, version));
            contents.put(version, known);
        }
        return known;
    }

    private static PromptContent read(EntityManager em, VersionKey key) {
        return PromptRepository.content(
                key.kind(), em.find(PromptVersionEntity.class, PromptVersionEntity.id(key.promptId(), key.number())));
    }

    /** How many versions are ready; empty when nothing was ever read. */
    OptionalInt ready() {
        Edition current = edition;
        return current == null
                ? OptionalInt.empty()
                : OptionalInt.of(current.compiled().size());
    }
}
