package dev.chancery.guardrails;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What is done for calls of some prompts, in place of what is done for all.
 *
 * @param prompts names of prompts, in which * stands for any characters
 */
record PromptRule(List<String> prompts, Protection protection) {
    private static final Pattern ALLOWED = Pattern.compile("[^,\\p{Cntrl}]{1,255}");

    PromptRule {
        prompts = List.copyOf(prompts);
    }

    static boolean isPattern(String text) {
        return ALLOWED.matcher(text).matches();
    }

    boolean isFor(String prompt) {
        return prompts.stream().anyMatch(pattern -> matches(pattern, prompt));
    }

    /** By the parts between the stars, each at its first place after the one before: linear, whatever the pattern. */
    private static boolean matches(String pattern, String prompt) {
        String[] parts = pattern.split("\\*", -1);
        if (parts.length == 1) {
            return pattern.equals(prompt);
        }
        String last = parts[parts.length - 1];
        int end = prompt.length() - last.length();
        if (!prompt.startsWith(parts[0]) || !prompt.endsWith(last) || end < parts[0].length()) {
            return false;
        }
        int at = parts[0].length();
        for (int i = 1; i < parts.length - 1; i++) {
            int found = prompt.indexOf(parts[i], at);
            if (found < 0 || found + parts[i].length() > end) {
                return false;
            }
            at = found + parts[i].length();
        }
        return true;
    }
}
