package dev.chancery.prompts;

import dev.chancery.problems.Rule;
import dev.chancery.storage.Ids;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which prompt includes which; five deep at most, and never in a circle. */
final class PromptComposition {
    private static final int DEEPEST = 5;

    private final Map<String, Set<String>> included = new TreeMap<>();
    private final Map<String, List<String>> longest = new HashMap<>();

    /** What any version of a prompt in sight includes: labels move, and must not close a circle. */
    private PromptComposition(EntityManager em) {
        em.createQuery(
                        "select p.name, i.name from PromptEntity p, PromptIncludeEntity i where i.promptId = p.id"
                                + " and p.archivedAt is null order by i.name",
                        Object[].class)
                .getResultList()
                .forEach(row -> add((String) row[0], (String) row[1]));
    }

    private void add(String name, String includes) {
        included.computeIfAbsent(name, none -> new LinkedHashSet<>()).add(includes);
    }

    /** @throws InvalidPromptException when it would include what is not there, is no text, or includes it in turn */
    static void check(EntityManager em, String name, Set<PromptReference> includes) {
        check(em, name, includes, Map.of());
    }

    /**
     * As above.
     *
     * @param coming what other prompts are going to say, by name
     */
    static void check(EntityManager em, String name, Set<PromptReference> includes, Map<String, PromptContent> coming) {
        includes.forEach(reference -> checkThere(em, reference, coming.get(reference.name())));
        PromptComposition all = new PromptComposition(em);
        coming.forEach((other, content) -> content.includes().forEach(each -> all.add(other, each.name())));
        includes.forEach(reference -> all.add(name, reference.name()));
        all.longest(name, new ArrayList<>());
        all.included.keySet().forEach(each -> checkDepth(all.longest(each, new ArrayList<>())));
    }

    private static void checkThere(EntityManager em, PromptReference reference, @Nullable PromptContent coming) {
        PromptKind kind = coming != null
                ? coming.kind()
                : PromptRepository.find(em, reference.name())
                        .map(PromptEntity::kind)
                        .orElseThrow(() ->
                                new InvalidPromptException("content", Rule.INCLUDES_UNKNOWN, reference.toString()));
        InvalidPromptException.check(kind == PromptKind.SYSTEM, "content", Rule.INCLUDES_NO_TEXT, reference.toString());
    }

    private static void checkDepth(List<String> path) {
        InvalidPromptException.check(
                path.size() <= DEEPEST + 1, "content", Rule.INCLUDES_TOO_DEEP, DEEPEST, String.join(" > ", path));
    }

    /** The longest way down from a prompt, which it begins with. */
    private List<String> longest(String name, List<String> above) {
        List<String> known = longest.get(name);
        if (known != null) {
            return known;
        }
        List<String> path = new ArrayList<>(above);
        path.add(name);
        InvalidPromptException.check(!above.contains(name), "content", Rule.INCLUDES_ITSELF, String.join(" > ", path));
        List<String> below = List.of();
        for (String next : included.getOrDefault(name, Set.of())) {
            List<String> way = longest(next, path);
            below = way.size() > below.size() ? way : below;
        }
        List<String> found = new ArrayList<>(List.of(name));
        found.addAll(below);
        longest.put(name, found);
        return found;
    }

    static void store(EntityManager em, PromptEntity prompt, int number, Set<PromptReference> includes) {
        includes.forEach(reference -> em.persist(new PromptIncludeEntity(Ids.next(), prompt.id(), number, reference)));
    }

    /** The names of the prompts in sight of which some version includes it. */
    static List<String> dependents(EntityManager em, String name) {
        return em.createQuery(
                        "select distinct p.name from PromptEntity p, PromptIncludeEntity i where i.promptId = p.id"
                                + " and i.name = :name and p.archivedAt is null order by p.name",
                        String.class)
                .setParameter("name", name)
                .getResultList();
    }
}
