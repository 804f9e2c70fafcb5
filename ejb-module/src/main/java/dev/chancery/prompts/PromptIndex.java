package dev.chancery.prompts;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which versions labels stand for, as it was at one moment; everything that a node must know but the texts. */
record PromptIndex(Map<String, Head> heads) {
    /** A prompt: its newest version, and its labels by name. */
    record Head(String id, PromptKind kind, int latest, Map<String, PromptLabel> labels) {}

    static PromptIndex read(EntityManager em) {
        Map<String, Map<String, PromptLabel>> labels = PromptRepository.labels(em).stream()
                .collect(Collectors.groupingBy(
                        PromptLabelEntity::promptId,
                        Collectors.toMap(each -> each.label().label(), PromptLabelEntity::label)));
        Map<String, Head> heads = new HashMap<>();
        List<PromptEntity> prompts = em.createQuery(
                        "select p from PromptEntity p where p.archivedAt is null", PromptEntity.class)
                .getResultList();
        for (PromptEntity prompt : prompts) {
            heads.put(
                    prompt.name(),
                    new Head(prompt.id(), prompt.kind(), prompt.latest(), labels.getOrDefault(prompt.id(), Map.of())));
        }
        return new PromptIndex(heads);
    }

    /**
     * The version that a reference stands for.
     *
     * @param luck 0 to 99, the same for calls that shall see the same; a negative one never sees what is being tried
     */
    Optional<VersionKey> find(PromptReference reference, int luck) {
        Head head = heads.get(reference.name());
        if (head == null) {
            return Optional.empty();
        }
        if (reference.label().equals(PromptReference.LATEST)) {
            return Optional.of(new VersionKey(head.id(), head.kind(), head.latest()));
        }
        return Optional.ofNullable(head.labels().get(reference.label()))
                .map(label -> new VersionKey(head.id(), head.kind(), number(label, luck)));
    }

    /** The version that a reference stands for, and the one that is being tried in its place. */
    Set<VersionKey> both(PromptReference reference) {
        return Stream.of(-1, 0).flatMap(luck -> find(reference, luck).stream()).collect(Collectors.toSet());
    }

    /** All versions that some reference stands for. */
    Set<VersionKey> served() {
        return heads.entrySet().stream()
                .flatMap(head -> Stream.concat(
                                Stream.of(PromptReference.LATEST), head.getValue().labels().keySet().stream())
                        .flatMap(label -> both(new PromptReference(head.getKey(), label)).stream()))
                .collect(Collectors.toSet());
    }

    private static int number(PromptLabel label, int luck) {
        Integer canary = label.canary();
        return canary != null && luck >= 0 && luck < label.share() ? canary : label.number();
    }

    /** A version, whatever its prompt is called. */
    record VersionKey(String promptId, PromptKind kind, int number) {}
}
