package dev.chancery.prompts;

import dev.chancery.prompts.PromptImportStep.Action;
import dev.chancery.prompts.PromptImportStep.LabelMove;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out what an import would do, without doing it. A prompt comes after those of the import that it includes. */
final class PromptImportPlan {
    private final EntityManager em;
    private final LabelRules rules;
    private final boolean withLabels;
    private final Map<String, PromptText> paths = new LinkedHashMap<>();
    private final Map<String, PromptFile> files = new LinkedHashMap<>();
    private final Map<String, PromptContent> coming = new HashMap<>();
    private final Set<String> planned = new HashSet<>();
    private final List<PromptImportStep> steps = new ArrayList<>();

    private PromptImportPlan(EntityManager em, LabelRules rules, boolean withLabels) {
        this.em = em;
        this.rules = rules;
        this.withLabels = withLabels;
    }

    static List<PromptImportStep> of(EntityManager em, LabelRules rules, List<PromptText> texts, boolean withLabels) {
        PromptImportPlan plan = new PromptImportPlan(em, rules, withLabels);
        texts.forEach(plan::read);
        plan.files.keySet().forEach(plan::add);
        return List.copyOf(plan.steps);
    }

    private void read(PromptText text) {
        try {
            PromptFile file = PromptFile.read(text.path(), text.text());
            PromptText other = paths.putIfAbsent(file.name(), text);
            if (other != null) {
                String reason = "The prompt '" + file.name() + "' is in " + other.path() + " as well.";
                steps.add(PromptImportStep.refused(text.path(), file, reason));
            } else {
                files.put(file.name(), file);
            }
        } catch (InvalidPromptException e) {
            steps.add(PromptImportStep.refused(text.path(), null, String.valueOf(e.getMessage())));
        }
    }

    private void add(String name) {
        PromptFile file = files.get(name);
        if (file == null || !planned.add(name)) {
            return;
        }
        file.content().includes().forEach(included -> add(included.name()));
        String path = paths.getOrDefault(name, PromptText.of(file)).path();
        try {
            steps.add(step(path, file));
            coming.put(name, file.content());
        } catch (InvalidPromptException e) {
            steps.add(PromptImportStep.refused(
                    path, file, String.valueOf(e.in(path).getMessage())));
        }
    }

    private PromptImportStep step(String path, PromptFile file) {
        Set<PromptReference> includes = file.content().includes();
        if (!includes.isEmpty()) {
            PromptComposition.check(em, file.name(), includes, coming);
        }
        Optional<PromptEntity> found = PromptRepository.find(em, file.name());
        if (found.isEmpty()) {
            String difference = PromptDiff.of("", file.compared());
            return new PromptImportStep(
                    path, file, Action.NEW_PROMPT, 0, List.of(), labels(file, null, 1), difference, "");
        }
        return step(path, file, found.get());
    }

    private PromptImportStep step(String path, PromptFile file, PromptEntity prompt) {
        PromptContent latest =
                PromptRepository.content(prompt.kind(), PromptRepository.require(em, prompt, prompt.latest()));
        InvalidPromptException.check(prompt.kind() == file.content().kind(), "kind", "must stay " + prompt.kind());
        boolean same = PromptFile.ordered(latest).equals(file.content());
        return new PromptImportStep(
                path,
                file,
                same ? Action.UNCHANGED : Action.NEW_VERSION,
                prompt.latest(),
                prompt.tags(),
                labels(file, prompt, same ? prompt.latest() : prompt.latest() + 1),
                PromptDiff.of(PromptFile.compared(prompt.tags(), latest), file.compared()),
                "");
    }

    private List<LabelMove> labels(PromptFile file, @Nullable PromptEntity prompt, int to) {
        if (!withLabels) {
            return List.of();
        }
        List<PromptLabel> there = prompt == null ? List.of() : PromptRepository.labels(em, prompt);
        return file.labels().stream()
                .filter(label -> there.stream().noneMatch(each -> isAt(each, label, to)))
                .map(label -> move(prompt, label, from(there, label), to))
                .toList();
    }

    /** To end the trial of another version, the label stays where it is, and nobody else is needed. */
    private LabelMove move(@Nullable PromptEntity prompt, String label, @Nullable Integer from, int to) {
        boolean isPromotion = rules.needsTwo(label) && !Objects.equals(from, to);
        if (!isPromotion) {
            return new LabelMove(label, from, to, false, rules.objection(label));
        }
        boolean isAsked = prompt != null && PromotionRecords.hasOpen(em, prompt, label);
        return new LabelMove(
                label,
                from,
                to,
                !isAsked,
                isAsked ? "a promotion of it is asked for already: that is decided first" : "");
    }

    private static boolean isAt(PromptLabel there, String label, int number) {
        return there.label().equals(label) && there.number() == number && there.canary() == null;
    }

    static @Nullable Integer from(List<PromptLabel> there, String label) {
        return there.stream()
                .filter(each -> each.label().equals(label))
                .map(PromptLabel::number)
                .findFirst()
                .orElse(null);
    }
}
