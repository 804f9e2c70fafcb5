package dev.chancery.conversations;

import dev.chancery.messages.Fields;
import dev.chancery.messages.MalformedFieldException;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The commands of the memory tool, by its documentation.
 *
 * @param redact applied to what a note is going to be, as a whole: so a placeholder stands for one value in it
 * @see <a href="https://platform.claude.com/docs/en/agents-and-tools/tool-use/memory-tool">Memory tool</a>
 */
record MemoryCommands(Notes notes, UnaryOperator<String> redact) {
    /** @throws MemoryException to be told to Claude */
    String run(Fields input) {
        try {
            return switch (input.requireText("command")) {
                case "view" -> new MemoryView(notes).view(path(input, "path"), input.list("view_range"));
                case "create" -> create(path(input, "path"), input.requireText("file_text"));
                case "str_replace" ->
                    replace(
                            path(input, "path"),
                            input.requireText("old_str"),
                            input.text("new_str").orElse(""));
                case "insert" -> insert(path(input, "path"), line(input), input.requireText("insert_text"));
                case "delete" -> delete(path(input, "path"));
                case "rename" -> rename(path(input, "old_path"), path(input, "new_path"));
                default ->
                    throw new MemoryException(
                            "Error: command must be view, create, str_replace, insert, delete or rename");
            };
        } catch (MalformedFieldException e) {
            throw new MemoryException("Error: " + e.getMessage());
        }
    }

    /** Whether a command only looks. */
    static boolean isReading(Fields input) {
        return "view".equals(input.value("command"));
    }

    private static MemoryPath path(Fields input, String name) {
        return MemoryPath.of(input.requireText(name));
    }

    private static int line(Fields input) {
        return (int) Math.min(
                Integer.MAX_VALUE,
                input.number("insert_line")
                        .orElseThrow(() -> new MalformedFieldException("insert_line", "is missing")));
    }

    private String storable(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new MemoryException("Error: A note must not have the character U+0000");
        }
        return redact.apply(text);
    }

    private void checkTold(MemoryPath path) {
        if (!redact.apply(path.text()).equals(path.text())) {
            throw new MemoryException("Error: The path must not hold data that is not to be stored, such as numbers of"
                    + " cards. Please give another path.");
        }
    }

    private String create(MemoryPath path, String text) {
        checkTold(path);
        notes.create(path, storable(text));
        return "File created successfully at: " + path;
    }

    private String replace(MemoryPath path, String old, String replacement) {
        NoteText note = new NoteText(notes.require(path));
        List<Integer> places = old.isEmpty() ? List.of() : note.places(old);
        if (places.isEmpty()) {
            throw new MemoryException(
                    "No replacement was performed, old_str `" + old + "` did not appear verbatim in " + path + ".");
        }
        if (places.size() > 1) {
            throw new MemoryException("No replacement was performed. Multiple occurrences of old_str `" + old
                    + "` in lines: " + note.linesOf(places) + ". Please ensure it is unique");
        }
        int at = places.get(0);
        NoteText edited = new NoteText(storable(
                note.text().substring(0, at) + replacement + note.text().substring(at + old.length())));
        notes.write(path, edited.text());
        return "The memory file has been edited. Here is the part that changed, with line numbers:\n"
                + edited.around(at, at + replacement.length());
    }

    private String insert(MemoryPath path, int after, String text) {
        NoteText note = new NoteText(notes.require(path));
        int lines = note.lines().size();
        if (after < 0 || after > lines) {
            throw new MemoryException("Error: Invalid `insert_line` parameter: " + after
                    + ". It should be within the range of lines of the file: [0, " + lines + "]");
        }
        notes.write(path, storable(note.insert(after, text).text()));
        return "The file " + path + " has been edited.";
    }

    private String delete(MemoryPath path) {
        if (path.isRoot()) {
            throw new MemoryException("Error: /memories itself cannot be deleted");
        }
        notes.remove(path);
        return "Successfully deleted " + path;
    }

    private String rename(MemoryPath from, MemoryPath to) {
        if (from.isRoot()) {
            throw new MemoryException("Error: /memories itself cannot be renamed");
        }
        checkTold(to);
        notes.move(from, to);
        return "Successfully renamed " + from + " to " + to;
    }
}
