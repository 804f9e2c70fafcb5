package dev.chancery.conversations;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The text of a note, line by line, numbered from 1. A line feed at its end begins no further line. */
record NoteText(String text) {
    private static final int AROUND = 4;

    List<String> lines() {
        if (text.isEmpty()) {
            return List.of();
        }
        return List.of((text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).split("\n", -1));
    }

    /** The lines of these numbers, with them: six places, a tab, the line. */
    String numbered(int first, int last) {
        List<String> lines = lines();
        List<String> shown = new ArrayList<>();
        for (int i = Math.max(first, 1); i <= Math.min(last, lines.size()); i++) {
            shown.add("%6d\t%s".formatted(i, lines.get(i - 1)));
        }
        return String.join("\n", shown);
    }

    /** Some lines before and after what stands at these places; beyond the end, those before the end. */
    String around(int from, int to) {
        int end = text.length();
        return numbered(lineOf(Math.min(from, end)) - AROUND, lineOf(Math.min(to, end)) + AROUND);
    }

    int lineOf(int place) {
        return 1 + (int) text.substring(0, place).chars().filter(c -> c == '\n').count();
    }

    /** Where another text stands in it, from left to right. */
    List<Integer> places(String other) {
        List<Integer> places = new ArrayList<>();
        for (int at = text.indexOf(other); at >= 0; at = text.indexOf(other, at + other.length())) {
            places.add(at);
        }
        return places;
    }

    String linesOf(List<Integer> places) {
        return places.stream().map(this::lineOf).distinct().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** With more lines after that many. */
    NoteText insert(int after, String more) {
        List<String> lines = new ArrayList<>(lines());
        lines.addAll(after, new NoteText(more.endsWith("\n") ? more : more + "\n").lines());
        boolean ends = text.isEmpty() ? more.endsWith("\n") : text.endsWith("\n");
        return new NoteText(String.join("\n", lines) + (ends ? "\n" : ""));
    }
}
