package dev.chancery.simulator.answer;

import dev.chancery.simulator.prompt.Prompt;
import dev.chancery.simulator.script.Marker;
import java.util.List;

/** Text for prompts that give no cue. */
final class Prose {

    private static final int LONGEST_ECHO = 400;
    private static final String ECHO = "%s";

    private static final List<String> REPLIES = List.of(
            "You wrote: \"" + ECHO + "\" I am the simulator, so that is all I can make of it.",
            "Thank you for \"" + ECHO + "\". A model would now think about it; I only repeat it.",
            "Here is what reached me: " + ECHO,
            "That depends on what matters most to you. If it is speed, begin with the smallest part that works, and"
                    + " measure before you change anything. If it is safety, begin with the worst that could happen.",
            "In short: yes, with two reservations. First, the figures are only as good as the people who enter them."
                    + " Second, nobody has tried it with more than a handful of users yet.",
            "Three things come to mind. The simplest is to leave it as it is. The next is to move the rule to the one"
                    + " place that everybody passes. The last, and the dearest, is to start over.");

    private Prose() {}

    static String reply(Prompt prompt, long seed) {
        return choose(REPLIES, prompt, seed).replace(ECHO, echo(prompt));
    }

    static String choose(List<String> choices, Prompt prompt, long seed) {
        return choices.get(
                Math.floorMod(Long.hashCode(seed * 31 + prompt.lastText().hashCode()), choices.size()));
    }

    private static String echo(Prompt prompt) {
        String text = Marker.without(prompt.lastText());
        if (text.length() <= LONGEST_ECHO) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_ECHO - 1)) ? LONGEST_ECHO - 1 : LONGEST_ECHO;
        return text.substring(0, end) + "...";
    }
}
