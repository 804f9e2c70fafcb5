package dev.chancery.prompts;

import dev.chancery.problems.Rule;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How prompts, labels and variables may be called. */
final class PromptNames {
    static final int LONGEST_NAME = 255;
    static final int LONGEST_LABEL = 36;
    private static final int MOST_TAGS = 10;
    private static final int LONGEST_TAG = 64;

    private static final String PART = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_.\\- ]*";
    private static final Pattern NAME = Pattern.compile(PART + "(/" + PART + ")*");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9_.-]{1," + LONGEST_LABEL + "}");
    private static final Pattern VARIABLE =
            Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_]{0,63}(\\.[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_]{0,63}){0,9}");

    private PromptNames() {}

    /** The name, if it is one: letters and digits of any script, in folders by slashes. */
    static String checkedName(String name) {
        InvalidPromptException.check(
                name.length() <= LONGEST_NAME && NAME.matcher(name).matches() && name.equals(name.strip()),
                "name",
                Rule.PROMPT_NAME,
                LONGEST_NAME);
        return name;
    }

    static String checkedLabel(String label) {
        InvalidPromptException.check(LABEL.matcher(label).matches(), "label", Rule.LABEL, LONGEST_LABEL);
        return label;
    }

    /** The tags, sorted. */
    static List<String> checkedTags(Set<String> tags) {
        InvalidPromptException.check(tags.size() <= MOST_TAGS, "tags", Rule.AT_MOST, MOST_TAGS);
        for (String tag : tags) {
            InvalidPromptException.check(
                    !tag.isBlank() && tag.length() <= LONGEST_TAG && tag.chars().noneMatch(Character::isISOControl),
                    "tags",
                    Rule.TAG,
                    LONGEST_TAG);
        }
        return tags.stream().sorted().toList();
    }

    static boolean isLabel(String label) {
        return LABEL.matcher(label).matches();
    }

    /** A variable's name, in parts where it is a part of another one's value. */
    static boolean isVariable(String name) {
        return VARIABLE.matcher(name).matches();
    }
}
