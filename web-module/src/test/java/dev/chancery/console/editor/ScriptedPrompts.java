package dev.chancery.console.editor;

import dev.chancery.access.Callers;
import dev.chancery.access.Role;
import dev.chancery.assistants.PromptUse;
import dev.chancery.assistants.PromptUses;
import dev.chancery.assistants.VariableChanges;
import dev.chancery.console.kit.BackgroundInTest;
import dev.chancery.console.kit.CallersInTest;
import dev.chancery.messages.Claude;
import dev.chancery.messages.Fields;
import dev.chancery.messages.MessageRequest;
import dev.chancery.prices.Consumption;
import dev.chancery.prices.Prices;
import dev.chancery.prices.Quote;
import dev.chancery.prompts.ArchivedPrompt;
import dev.chancery.prompts.ArchivedPrompts;
import dev.chancery.prompts.LabelRule;
import dev.chancery.prompts.PromptContent;
import dev.chancery.prompts.PromptDraft;
import dev.chancery.prompts.PromptDrafts;
import dev.chancery.prompts.PromptExport;
import dev.chancery.prompts.PromptFailures;
import dev.chancery.prompts.PromptHit;
import dev.chancery.prompts.PromptImport;
import dev.chancery.prompts.PromptImportOutcome;
import dev.chancery.prompts.PromptImportStep;
import dev.chancery.prompts.PromptKind;
import dev.chancery.prompts.PromptLabel;
import dev.chancery.prompts.PromptLabels;
import dev.chancery.prompts.PromptLibrary;
import dev.chancery.prompts.PromptPromotion;
import dev.chancery.prompts.PromptPromotions;
import dev.chancery.prompts.PromptSearch;
import dev.chancery.prompts.PromptSummary;
import dev.chancery.prompts.PromptTemplate;
import dev.chancery.prompts.PromptText;
import dev.chancery.prompts.PromptVariables;
import dev.chancery.prompts.PromptVersion;
import dev.chancery.usage.Grouping;
import dev.chancery.usage.Period;
import dev.chancery.usage.PromptVersionUse;
import dev.chancery.usage.Ranking;
import dev.chancery.usage.UsageFilter;
import dev.chancery.usage.UsageReports;
import dev.chancery.usage.UseGroup;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Prompts in memory, as views of them ask for; what is done is written down. */
public final class ScriptedPrompts {
    public static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    public final TreeMap<String, List<PromptVersion>> versions = new TreeMap<>();
    public final Map<String, Set<String>> tags = new LinkedHashMap<>();
    public final Map<String, PromptDraft> kept = new LinkedHashMap<>();
    public final Map<String, List<PromptLabel>> labelled = new LinkedHashMap<>();
    public final List<ArchivedPrompt> archived = new ArrayList<>();
    public final List<PromptPromotion> requests = new ArrayList<>();
    public final List<PromptUse> uses = new ArrayList<>();
    public final List<PromptVersionUse> used = new ArrayList<>();
    public final List<String> done = new ArrayList<>();
    public final Map<String, LabelRule> rules = new LinkedHashMap<>();
    public List<PromptImportStep> plan = List.of();
    public List<String> dependents = List.of();
    public VariableChanges changes = new VariableChanges(Set.of(), Set.of());

    public @Nullable RuntimeException failure;

    public final Callers callers;
    public Consumer<String> imported = path -> {};
    public final BackgroundInTest background;
    public final CountingClaude claude = new CountingClaude();

    public ScriptedPrompts(Role role) {
        this(CallersInTest.of(role));
    }

    public ScriptedPrompts(Callers callers) {
        this.callers = callers;
        background = new BackgroundInTest(callers);
    }

    public static PromptContent chat(String text) {
        return PromptContent.chat(MessageRequest.of("claude-sonnet-5-5").user(text));
    }

    /** A prompt with versions that say these texts, the oldest first. */
    public ScriptedPrompts with(String name, PromptContent... contents) {
        for (PromptContent content : contents) {
            add(name, content, "made " + (versions.getOrDefault(name, List.of()).size() + 1));
        }
        return this;
    }

    public PromptVersion add(String name, PromptContent content, String message) {
        List<PromptVersion> all = versions.computeIfAbsent(name, none -> new ArrayList<>());
        PromptVersion version = new PromptVersion(name, all.size() + 1, content, message, "ann", NOW);
        all.add(0, version);
        return version;
    }

    public ScriptedPrompts label(String name, PromptLabel label) {
        labelled.computeIfAbsent(name, none -> new ArrayList<>())
                .removeIf(each -> each.label().equals(label.label()));
        labelled.get(name).add(label);
        return this;
    }

    public static PromptLabel sits(String label, int number, @Nullable Integer before) {
        return new PromptLabel(label, number, before, null, 0, "ann", NOW);
    }

    public PromptServices services() {
        return services(claude);
    }

    /** With another Claude. */
    public PromptServices services(Claude asked) {
        return new PromptServices(
                new Library(),
                new Archive(),
                new Labels(),
                new Drafts(),
                new Promotions(),
                new Search(),
                new Export(),
                new Import(),
                new Variables(),
                new Uses(),
                new Usage(),
                new Dear(),
                asked,
                background,
                callers);
    }

    /** A prompt that was archived. */
    public ScriptedPrompts archived(String id, String name) {
        PromptSummary summary = new PromptSummary(name, PromptKind.CHAT, List.of(), 1, "ann", NOW, true, List.of());
        archived.add(new ArchivedPrompt(id, summary, NOW));
        return this;
    }

    private void failIfScripted() {
        if (failure != null) {
            throw failure;
        }
    }

    private PromptSummary summary(String name) {
        PromptVersion latest = versions.get(name).get(0);
        return new PromptSummary(
                name,
                latest.content().kind(),
                tags.getOrDefault(name, Set.of()).stream().sorted().toList(),
                latest.number(),
                latest.author(),
                latest.createdAt(),
                false,
                labelled.getOrDefault(name, List.of()));
    }

    private final class Library extends PromptLibrary {
        @Override
        public List<PromptSummary> list() {
            failIfScripted();
            return versions.keySet().stream().map(ScriptedPrompts.this::summary).toList();
        }

        @Override
        public Optional<PromptSummary> find(String name) {
            failIfScripted();
            return versions.containsKey(name) ? Optional.of(summary(name)) : Optional.empty();
        }

        @Override
        public List<String> dependents(String name) {
            return dependents;
        }

        @Override
        public List<PromptVersion> versions(String name) {
            return List.copyOf(versions.get(name));
        }

        @Override
        public Optional<PromptVersion> version(String name, int number) {
            return versions.getOrDefault(name, List.of()).stream()
                    .filter(each -> each.number() == number)
                    .findFirst();
        }

        @Override
        public PromptVersion create(String name, PromptContent content, String message) {
            failIfScripted();
            done.add("create " + name + ": " + message);
            return add(name, content, message);
        }

        @Override
        public PromptVersion save(String name, int basedOn, PromptContent content, String message) {
            failIfScripted();
            if (versions.get(name).get(0).number() != basedOn) {
                throw PromptFailures.newer("ann", basedOn + 1);
            }
            done.add("save " + name + " on " + basedOn + ": " + message);
            return add(name, content, message);
        }

        @Override
        public PromptVersion restore(String name, int number, String message) {
            done.add("restore " + name + " " + number + ": " + message);
            return add(name, version(name, number).orElseThrow().content(), message);
        }

        @Override
        public void tag(String name, Set<String> given) {
            done.add("tag " + name + " " + given);
            tags.put(name, given);
        }

        @Override
        public void archive(String name) {
            done.add("archive " + name);
            versions.remove(name);
        }
    }

    private final class Archive extends ArchivedPrompts {
        @Override
        public List<ArchivedPrompt> named(Predicate<String> wanted, int most) {
            return list().stream()
                    .filter(each -> wanted.test(each.prompt().name()))
                    .limit(most)
                    .toList();
        }

        @Override
        public List<ArchivedPrompt> list() {
            return List.copyOf(archived);
        }

        @Override
        public Optional<ArchivedPrompt> find(String id) {
            return archived.stream().filter(each -> each.id().equals(id)).findFirst();
        }

        @Override
        public List<PromptVersion> versions(String id) {
            String name = find(id).orElseThrow().prompt().name();
            return List.of(new PromptVersion(name, 1, chat("as it was"), "made", "ann", NOW));
        }

        @Override
        public PromptSummary restore(String id) {
            failIfScripted();
            ArchivedPrompt found = find(id).orElseThrow();
            done.add("bring back " + id);
            archived.remove(found);
            add(found.prompt().name(), chat("as it was"), "made");
            return summary(found.prompt().name());
        }
    }

    private final class Labels extends PromptLabels {
        @Override
        public LabelRule rule(String label) {
            return rules.getOrDefault(label, LabelRule.ALONE);
        }

        @Override
        public PromptLabel move(String name, String label, int number) {
            failIfScripted();
            done.add("move " + name + " " + label + " " + number);
            label(name, sits(label, number, null));
            return sits(label, number, null);
        }

        @Override
        public PromptLabel split(String name, String label, int number, int share) {
            done.add("split " + name + " " + label + " " + number + " " + share);
            return sits(label, number, null);
        }

        @Override
        public void remove(String name, String label) {
            done.add("remove " + name + " " + label);
        }

        @Override
        public PromptLabel endTrial(String name, String label, int canary, int number) {
            done.add("end the trial of " + canary + " of " + name + " " + label + " " + number);
            return sits(label, number, null);
        }

        @Override
        public PromptLabel rollBack(String name, String label, int from) {
            done.add("roll back " + name + " " + label + " from " + from);
            return sits(label, 1, null);
        }
    }

    private final class Drafts extends PromptDrafts {
        @Override
        public List<PromptDraft> list() {
            return List.copyOf(kept.values());
        }

        @Override
        public Optional<PromptDraft> find(String name) {
            return Optional.ofNullable(kept.get(name));
        }

        @Override
        public PromptDraft keep(String name, int basedOn, String content) {
            if (name.startsWith("/")) {
                throw PromptFailures.invalid("name", "must not begin with a slash");
            }
            PromptDraft draft = new PromptDraft(name, basedOn, content, NOW);
            kept.put(name, draft);
            return draft;
        }

        @Override
        public void drop(String name) {
            kept.remove(name);
        }
    }

    private final class Promotions extends PromptPromotions {
        @Override
        public List<PromptPromotion> open() {
            return List.copyOf(requests);
        }

        @Override
        public List<PromptPromotion> of(String name) {
            return List.copyOf(requests);
        }

        @Override
        public PromptPromotion ask(String name, String label, int number, int share, String why) {
            done.add("ask " + name + " " + label + " " + number + " " + share + ": " + why);
            return request("id", "ada");
        }

        @Override
        public PromptLabel approve(String id, String why) {
            done.add("approve " + id + ": " + why);
            return sits("production", 1, null);
        }

        @Override
        public PromptPromotion refuse(String id, String why) {
            done.add("refuse " + id + ": " + why);
            return request(id, "ann");
        }

        @Override
        public PromptPromotion withdraw(String id) {
            done.add("withdraw " + id);
            return request(id, "ada");
        }
    }

    public static PromptPromotion request(String id, String by) {
        return new PromptPromotion(
                id, "p", "production", 2, 100, 1, PromptPromotion.State.OPEN, false, by, NOW, "tried", "", null, "");
    }

    private final class Search extends PromptSearch {
        @Override
        public List<PromptHit> find(String words, String label, int most) {
            failIfScripted();
            return versions.entrySet().stream()
                    .filter(each ->
                            each.getValue().get(0).content().body().toString().contains(words))
                    .map(each -> new PromptHit(
                            each.getKey(),
                            summary(each.getKey()).kind(),
                            1,
                            "messages[0].content",
                            "… " + words + " …"))
                    .toList();
        }
    }

    private final class Export extends PromptExport {
        @Override
        public PromptText one(String name, String label) {
            done.add("export " + name + "@" + label);
            return new PromptText(name + ".yaml", "name: " + name);
        }
    }

    private final class Import extends PromptImport {
        @Override
        public List<PromptImportStep> plan(List<PromptText> files, boolean labels) {
            done.add("plan " + files.stream().map(PromptText::path).toList() + " " + labels);
            return plan;
        }

        @Override
        public List<PromptImportOutcome> run(List<PromptImportStep> steps) {
            steps.forEach(step -> {
                done.add("import " + step.path());
                imported.accept(step.path());
            });
            return steps.stream()
                    .map(step ->
                            new PromptImportOutcome(step, step.reason().isEmpty(), step.basedOn() + 1, step.reason()))
                    .toList();
        }
    }

    private static final class Variables extends PromptVariables {
        @Override
        public Fields preview(PromptContent content, Map<String, String> values) {
            return content.body();
        }

        @Override
        public Names in(PromptContent content) {
            PromptTemplate template = PromptTemplate.of(new MessageRequest(content.body()));
            return new Names(template.needed(), template.used(), Set.of());
        }

        @Override
        public MessageRequest fill(PromptContent content, Map<String, String> values) {
            return PromptTemplate.of(new MessageRequest(content.body())).fill(values);
        }
    }

    private final class Uses extends PromptUses {
        @Override
        public List<PromptUse> all() {
            return uses;
        }

        @Override
        public VariableChanges changes(String prompt, PromptContent content) {
            return changes;
        }
    }

    private final class Usage extends UsageReports {
        @Override
        public List<UseGroup> all(Period period, UsageFilter filter, Grouping grouping, Ranking ranking) {
            return List.of();
        }

        @Override
        public List<PromptVersionUse> versions(
                Period period, UsageFilter filter, String prompt, List<Integer> numbers) {
            failIfScripted();
            done.add("usage " + prompt + " " + numbers);
            return used;
        }
    }

    private static final class Dear extends Prices {
        @Override
        public Quote quote(String model, Instant at, Consumption consumption) {
            return new Quote("row", new BigDecimal("0.001").multiply(BigDecimal.valueOf(consumption.input())));
        }
    }
}
