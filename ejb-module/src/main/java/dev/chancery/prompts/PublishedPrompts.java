package dev.chancery.prompts;

import dev.chancery.problems.Conflict;
import dev.chancery.prompts.PromptIndex.VersionKey;
import dev.chancery.storage.Changes;
import dev.chancery.storage.Database;
import dev.chancery.storage.DatabaseUnavailableException;
import dev.chancery.storage.Delivered;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final String AWAY = "the database is away, and this node never read a published one.";

    private final Database database;
    private final SeenVariables seen = new SeenVariables();
    private final Map<VersionKey, PromptContent> contents = new ConcurrentHashMap<>();
    private final Set<PromptReference> asked = ConcurrentHashMap.newKeySet();
    private final PackagedDelivery packaged = new PackagedDelivery();
    private volatile @Nullable Edition edition;

    PublishedPrompts(Database database) {
        this.database = database;
    }

    /**
     * What was known at one moment, and what was made of it since.
     *
     * @param number how often prompts had changed then, or before
     */
    private record Edition(long number, PromptIndex index, Map<VersionKey, DeliveredPrompt> compiled) {}

    /**
     * The version of a prompt that is served; when none is published or known, the one that was packaged with the
     * application. Blocks for the database only when nobody asked this node for it before.
     *
     * @param sticky what decides, while a change is tried on a share of calls, on which side of it a call is: the same
     *     for the same person or conversation; null to leave that to chance
     * @param archive the class loader of whoever asks, for what was packaged; null when it is not known
     * @throws NoSuchPromptException when there is no such prompt, or it has no such label
     * @throws DatabaseUnavailableException when it was never read, and the database is away
     */
    DeliveredPrompt get(PromptReference reference, @Nullable String sticky, @Nullable ClassLoader archive) {
        if (edition == null && isAway()) { // nobody should wait for it who need not
            Optional<DeliveredPrompt> found = packaged(reference, archive, AWAY);
            if (found.isPresent()) {
                return found.get();
            }
        }
        try {
            return published(reference, sticky, archive);
        } catch (DatabaseUnavailableException e) {
            return packaged(reference, archive, AWAY).orElseThrow(() -> away(reference, e));
        }
    }

    private boolean isAway() {
        return database.status().wasAsked() && !database.status().reachable();
    }

    private DeliveredPrompt published(
            PromptReference reference, @Nullable String sticky, @Nullable ClassLoader archive) {
        Edition current = edition();
        Optional<VersionKey> version = current.index().find(reference, Luck.of(reference, sticky));
        if (version.isEmpty()) {
            NoSuchPromptException unknown = unknown(current.index(), reference);
            return packaged(reference, archive, String.valueOf(unknown.getMessage()))
                    .orElseThrow(() -> unknown);
        }
        asked.add(reference);
        DeliveredPrompt known = current.compiled().get(version.get());
        return known != null ? known : compile(current, reference, version.get());
    }

    private Optional<DeliveredPrompt> packaged(PromptReference reference, @Nullable ClassLoader archive, String why) {
        return packaged.get(reference, archive, why, this::published);
    }

    /** The text of a published prompt, as far as this node can tell. */
    private Optional<String> published(PromptReference included) {
        Edition known = edition;
        if (known == null) {
            return Optional.empty();
        }
        try {
            return known.index()
                    .find(included, -1)
                    .map(version -> content(version).body().requireText("system"));
        } catch (DatabaseUnavailableException e) {
            return Optional.empty();
        }
    }

    private static NoSuchPromptException unknown(PromptIndex index, PromptReference reference) {
        Conflict why =
                index.heads().containsKey(reference.name()) ? Conflict.PROMPT_NOT_PUBLISHED : Conflict.PROMPT_NOT_MADE;
        return new NoSuchPromptException(
                why, reference.name(), reference.label(), PackagedPrompts.path(reference.name()));
    }

    private static DatabaseUnavailableException away(PromptReference reference, DatabaseUnavailableException cause) {
        return new DatabaseUnavailableException(
                "The prompt '" + reference.name() + "' with the label '" + reference.label()
                        + "' is not known to this node: bring back the database" + orPackage(reference) + " "
                        + cause.getMessage(),
                cause);
    }

    private static String orPackage(PromptReference reference) {
        return ", or package " + PackagedPrompts.path(reference.name()) + " with the application.";
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
        Edition next = database.transact(PublishedPrompts::read);
        PromptIndex index = next.index();
        asked.forEach(reference -> prepare(next, reference));
        edition = next;
        packaged.published(reference -> index.find(reference, -1).isPresent());
        contents.keySet().retainAll(index.served());
        return next;
    }

    private static Edition read(EntityManager em) {
        long number = Changes.number(em, PromptLibrary.TOPIC);
        return new Edition(number, PromptIndex.read(em), new ConcurrentHashMap<>());
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

    /** A content as it would be served, with what it includes. Throws as {@link #get}. */
    PromptTemplate compile(PromptContent content) {
        PromptIndex index = edition().index();
        return PromptTemplate.of(content.body(), included -> text(index, included));
    }

    /** What variables callers were seen to give. */
    SeenVariables seen() {
        return seen;
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

    /** What this node serves, for the others to see. */
    Delivered delivered() {
        Edition current = edition;
        int fromArchives = packaged.served().size();
        return current == null
                ? new Delivered(Delivered.NOTHING, 0, fromArchives)
                : new Delivered(current.number(), current.compiled().size(), fromArchives);
    }

    /** Which prompts are served as they were packaged with an application, sorted. */
    List<String> packaged() {
        return packaged.served();
    }
}
