package dev.chancery.prompts;

import dev.chancery.storage.Ids;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which prompt includes which; five deep at most, and never in a circle. */
final class PromptComposition {
    private static final int DEEPEST = 5;

    private PromptComposition() {}

    /** @throws InvalidPromptException when it would include what is not there, is no text, or includes it in turn */
    static void check(EntityManager em, String name, Set<PromptReference> includes) {
        includes.forEach(included -> follow(em, included, new ArrayList<>(List.of(name))));
    }

    private static void follow(EntityManager em, PromptReference included, List<String> path) {
        InvalidPromptException.check(
                !path.contains(included.name()),
                "content",
                "includes itself: " + String.join(" > ", path) + " > " + included.name());
        InvalidPromptException.check(
                path.size() <= DEEPEST,
                "content",
                "includes more than " + DEEPEST + " deep: " + String.join(" > ", path) + " > " + included.name());
        PromptEntity prompt = PromptRepository.find(em, included.name())
                .orElseThrow(() -> new InvalidPromptException(
                        "content", "includes '" + included + "', but there is no such prompt"));
        InvalidPromptException.check(
                prompt.kind() == PromptKind.SYSTEM,
                "content",
                "includes '" + included + "', which is no text to be included but a prompt of its own");
        List<String> further = new ArrayList<>(path);
        further.add(included.name());
        all(em, prompt).forEach(next -> follow(em, next, further));
    }

    /** What any version of it includes: labels move, and must not close a circle. */
    private static List<PromptReference> all(EntityManager em, PromptEntity prompt) {
        return em
                .createQuery(
                        "select i from PromptIncludeEntity i where i.promptId = :prompt", PromptIncludeEntity.class)
                .setParameter("prompt", prompt.id())
                .getResultList()
                .stream()
                .map(PromptIncludeEntity::included)
                .distinct()
                .toList();
    }

    static void store(EntityManager em, PromptEntity prompt, int number, Set<PromptReference> includes) {
        includes.forEach(included -> em.persist(new PromptIncludeEntity(Ids.next(), prompt.id(), number, included)));
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
