package dev.chancery.prompts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether something stands in a version of a prompt, and where first. */
final class PromptMatch {
    private static final int AROUND = 40;

    private final Pattern pattern;

    PromptMatch(Pattern pattern) {
        this.pattern = pattern;
    }

    Optional<PromptHit> in(PromptEntity prompt, PromptVersionEntity version) {
        List<PromptHit> hits = new ArrayList<>();
        look(prompt, version, "name", prompt.name(), hits);
        look(prompt, version, "tags", String.join(", ", prompt.tags()), hits);
        look(prompt, version, "message", version.message(), hits);
        if (hits.isEmpty()) {
            PromptTexts.each(PromptRepository.body(version), (place, text) -> look(prompt, version, place, text, hits));
        }
        return hits.stream().findFirst();
    }

    private void look(
            PromptEntity prompt, PromptVersionEntity version, String place, String text, List<PromptHit> hits) {
        Matcher matcher = pattern.matcher(text);
        if (hits.isEmpty() && matcher.find()) {
            String excerpt = text.substring(
                    before(text, matcher.start()), after(text, Math.min(text.length(), matcher.end() + AROUND)));
            hits.add(new PromptHit(prompt.name(), prompt.kind(), version.number(), place, excerpt));
        }
    }

    private static int before(String text, int start) {
        int from = Math.max(0, start - AROUND);
        return from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    }

    private static int after(String text, int end) {
        return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }
}
