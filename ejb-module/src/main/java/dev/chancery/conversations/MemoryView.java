package dev.chancery.conversations;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What Claude sees of its memory: a directory's entries, or a note's lines. */
record MemoryView(Notes notes) {
    private static final int DEEPEST = 2;

    String view(MemoryPath path, List<@Nullable Object> range) {
        return notes.content(path)
                .map(text -> note(path, new NoteText(text), range))
                .orElseGet(() -> directory(path));
    }

    private static String note(MemoryPath path, NoteText note, List<@Nullable Object> range) {
        int lines = note.lines().size();
        int first = 1;
        int last = lines;
        if (!range.isEmpty()) {
            boolean numbers = range.size() == 2 && range.get(0) instanceof Long && range.get(1) instanceof Long;
            long from = numbers ? ((Number) range.get(0)).longValue() : 0;
            long to = numbers ? ((Number) range.get(1)).longValue() : 0;
            if (from < 1 || from > Math.max(lines, 1) || (to != -1 && to < from)) {
                throw new MemoryException("Error: Invalid `view_range`: it should be two numbers of lines from 1 to "
                        + lines + ", the second one -1 for the end");
            }
            first = (int) from;
            last = to == -1 ? lines : (int) Math.min(to, lines);
        }
        return "Here's the content of " + path + " with line numbers:\n" + note.numbered(first, last);
    }

    private String directory(MemoryPath path) {
        if (!notes.isDirectory(path)) {
            throw new MemoryException("The path " + path + " does not exist. Please provide a valid path.");
        }
        SortedMap<String, Long> sizes = new TreeMap<>();
        sizes.put(path.text(), 0L);
        notes.below(path).forEach((note, text) -> {
            if (!note.substring(path.text().length()).contains("/.")) {
                add(sizes, path.text(), note, text.getBytes(StandardCharsets.UTF_8).length);
            }
        });
        return "Here're the files and directories up to 2 levels deep in " + path
                + ", excluding hidden items and node_modules:\n"
                + sizes.entrySet().stream()
                        .map(entry -> size(entry.getValue()) + "\t" + entry.getKey())
                        .collect(Collectors.joining("\n"));
    }

    /** To the directory, to the note or directory right in it, and to the one below that. */
    private static void add(SortedMap<String, Long> sizes, String directory, String note, long bytes) {
        sizes.merge(directory, bytes, Long::sum);
        int end = directory.length();
        for (int depth = 1; depth <= DEEPEST && end < note.length(); depth++) {
            int next = note.indexOf('/', end + 1);
            end = next < 0 ? note.length() : next;
            sizes.merge(note.substring(0, end), bytes, Long::sum);
        }
    }

    static String size(long bytes) {
        if (bytes < 1024) {
            return bytes + "B";
        }
        return bytes < 1024 * 1024
                ? String.format(Locale.ROOT, "%.1fK", bytes / 1024.0)
                : String.format(Locale.ROOT, "%.1fM", bytes / (1024.0 * 1024));
    }
}
