package dev.chancery.samples;

import dev.chancery.messages.MessageRequest;
import dev.chancery.prompts.LabelRule;
import dev.chancery.prompts.PromptConflictException;
import dev.chancery.prompts.PromptContent;
import dev.chancery.prompts.PromptLabels;
import dev.chancery.prompts.PromptLibrary;
import dev.chancery.prompts.PromptSummary;
import java.util.List;
import java.util.Set;

/** The prompts of the samples, which have a tag that says so. */
final class SamplePrompts {
    static final String TAG = "sample";

    private static final String PRODUCTION = "production";
    private static final String STYLE = "shared/house-style";
    private static final String TRIAGE = "claims/triage";

    private final PromptLibrary library;
    private final PromptLabels labels;

    SamplePrompts(PromptLibrary library, PromptLabels labels) {
        this.library = library;
        this.labels = labels;
    }

    void add() {
        create(STYLE, PromptContent.system("""
                Write plainly and politely. Say what is known and what is not. Never promise a payment or a date."""), "How we write");
        create(TRIAGE, triage("Read the letter and say which kind of claim it is."), "First version");
        library.save(
                TRIAGE,
                1,
                triage("Read the letter. Say which kind of claim it is, how urgent, and what is missing."),
                "Ask for urgency and for what is missing");
        serve(TRIAGE, 2);
        create("support/reply", chat("claude-haiku-5-5", 800, """
                Draft a reply to {{customer}}:

                {{mail}}
                {{#order}}The order is {{order}}.{{/order}}"""), "Reply to mails");
        create("legal/clauses", chat("claude-opus-5-5", 4_000, """
                List the clauses of this contract that differ from our terms, with a sentence on each:

                {{contract}}"""), "Compare contracts with our terms");
    }

    /** Those that are in sight and have the tag; what somebody untagged is that person's own by now. */
    List<String> names() {
        return library.list().stream()
                .filter(prompt -> prompt.tags().contains(TAG) && !prompt.archived())
                .map(PromptSummary::name)
                .toList();
    }

    /** The shared one comes last, and stays when somebody's own prompt includes it. */
    void remove() {
        names().stream().filter(name -> !name.equals(STYLE)).forEach(library::archive);
        try {
            names().forEach(library::archive);
        } catch (PromptConflictException included) {
            library.tag(STYLE, Set.of());
        }
    }

    boolean isEmptyLibrary() {
        return library.list().isEmpty();
    }

    private void create(String name, PromptContent content, String message) {
        library.create(name, content, message);
        library.tag(name, Set.of(TAG));
        serve(name, 1);
    }

    /** Where a label is moved by two persons there is nobody to agree: then versions stay without it. */
    private void serve(String name, int version) {
        if (labels.rule(PRODUCTION) == LabelRule.ALONE) {
            labels.move(name, PRODUCTION, version);
        }
    }

    private static PromptContent triage(String task) {
        return chat("claude-sonnet-5-5", 600, task + "\n\n{{letter}}");
    }

    private static PromptContent chat(String model, int maxTokens, String text) {
        return PromptContent.chat(MessageRequest.of(model)
                .maxTokens(maxTokens)
                .system("{{>" + STYLE + "}}")
                .user(text));
    }
}
