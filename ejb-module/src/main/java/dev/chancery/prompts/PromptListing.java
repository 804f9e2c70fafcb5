package dev.chancery.prompts;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads all prompts at once. */
final class PromptListing {
    private PromptListing() {}

    static List<PromptSummary> read(EntityManager em) {
        Map<String, List<PromptLabel>> labels = PromptRepository.labels(em).stream()
                .collect(Collectors.groupingBy(
                        PromptLabelEntity::promptId,
                        Collectors.mapping(PromptLabelEntity::label, Collectors.toList())));
        return em
                .createQuery(
                        "select p, v.author, v.createdAt from PromptEntity p, PromptVersionEntity v"
                                + " where v.promptId = p.id and v.number = p.latest order by p.name, p.id",
                        Object[].class)
                .getResultList()
                .stream()
                .map(row -> summary(row, labels))
                .toList();
    }

    /** One in sight. */
    static Optional<PromptSummary> read(EntityManager em, String name) {
        return PromptRepository.find(em, name).map(prompt -> summary(em, prompt));
    }

    static PromptSummary summary(EntityManager em, PromptEntity prompt) {
        PromptVersionEntity latest = PromptRepository.require(em, prompt, prompt.latest());
        Object[] row = {prompt, latest.author(), latest.createdAt()};
        return summary(row, Map.of(prompt.id(), PromptRepository.labels(em, prompt)));
    }

    private static PromptSummary summary(Object[] row, Map<String, List<PromptLabel>> labels) {
        PromptEntity prompt = (PromptEntity) row[0];
        return new PromptSummary(
                prompt.name(),
                prompt.kind(),
                prompt.tags(),
                prompt.latest(),
                (String) row[1],
                (Instant) row[2],
                prompt.isArchived(),
                labels.getOrDefault(prompt.id(), List.of()));
    }
}
