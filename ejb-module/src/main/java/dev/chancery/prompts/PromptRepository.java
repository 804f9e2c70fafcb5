package dev.chancery.prompts;

import dev.chancery.json.JsonCodec;
import dev.chancery.messages.Fields;
import dev.chancery.problems.Conflict;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Finds prompts, versions and labels. */
final class PromptRepository {
    private static final JsonCodec JSON = new JsonCodec();

    private PromptRepository() {}

    static Optional<PromptEntity> find(EntityManager em, String name) {
        return em.createQuery("select p from PromptEntity p where p.takenName = :name", PromptEntity.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** @throws NoSuchPromptException when there is none of this name */
    static PromptEntity require(EntityManager em, String name) {
        return find(em, name).orElseThrow(() -> new NoSuchPromptException(Conflict.PROMPT_GONE, name));
    }

    /** @throws NoSuchPromptException when the prompt has no such version */
    static PromptVersionEntity require(EntityManager em, PromptEntity prompt, int number) {
        PromptVersionEntity version = em.find(PromptVersionEntity.class, PromptVersionEntity.id(prompt.id(), number));
        if (version == null) {
            throw new NoSuchPromptException(Conflict.PROMPT_VERSION_GONE, prompt.name(), number);
        }
        return version;
    }

    /** Newest first. */
    static List<PromptVersionEntity> versions(EntityManager em, PromptEntity prompt) {
        return em.createQuery(
                        "select v from PromptVersionEntity v where v.promptId = :prompt order by v.number desc",
                        PromptVersionEntity.class)
                .setParameter("prompt", prompt.id())
                .getResultList();
    }

    static List<PromptLabelEntity> labels(EntityManager em) {
        return em.createQuery("select l from PromptLabelEntity l order by l.label", PromptLabelEntity.class)
                .getResultList();
    }

    /** Of one prompt, by name. */
    static List<PromptLabel> labels(EntityManager em, PromptEntity prompt) {
        return em
                .createQuery(
                        "select l from PromptLabelEntity l where l.promptId = :prompt order by l.label",
                        PromptLabelEntity.class)
                .setParameter("prompt", prompt.id())
                .getResultList()
                .stream()
                .map(PromptLabelEntity::label)
                .toList();
    }

    static PromptVersion version(PromptEntity prompt, PromptVersionEntity version) {
        return new PromptVersion(
                prompt.name(),
                version.number(),
                content(prompt.kind(), version),
                version.message(),
                version.author(),
                version.createdAt());
    }

    static PromptContent content(PromptKind kind, PromptVersionEntity version) {
        return new PromptContent(kind, body(version));
    }

    /** What a version says, unchecked. */
    static Fields body(PromptVersionEntity version) {
        return JSON.object(version.content());
    }
}
