package dev.chancery.simulator.answer;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

final class Sentences {

    private Sentences() {}

    /** The sentence that shares the most words with the question; the first of equals. */
    static String nearest(String text, String question) {
        Set<String> asked = words(question);
        String best = text.strip();
        int most = -1;
        for (String sentence : of(text)) {
            Set<String> shared = words(sentence);
            shared.retainAll(asked);
            if (shared.size() > most) {
                most = shared.size();
                best = sentence;
            }
        }
        return best;
    }

    private static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String sentence = text.substring(start, end).strip();
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
            start = end;
        }
        return sentences;
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("\\W+")));
    }
}
