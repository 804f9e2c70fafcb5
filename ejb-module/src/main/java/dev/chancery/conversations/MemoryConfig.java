package dev.chancery.conversations;

import dev.chancery.config.Setting;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How much Claude may note of a person, in an application.
 *
 * @param noteCharacters in a note
 * @param notes how many notes
 * @param characters in all notes together
 */
public record MemoryConfig(long noteCharacters, long notes, long characters) {
    static final Setting<Long> NOTE_CHARACTERS = Setting.number(
            "chancery.memory.note-characters",
            16_000,
            100,
            1_000_000,
            "How many characters a note of Claude's memory may have.");
    static final Setting<Long> NOTES = Setting.number(
            "chancery.memory.notes", 100, 1, 1_000, "How many notes Claude's memory of a person may have.");
    static final Setting<Long> CHARACTERS = Setting.number(
            "chancery.memory.characters",
            200_000,
            100,
            10_000_000,
            "How many characters all notes of Claude's memory of a person may have together.");

    /** Every property of this type, for the reference. */
    public static final List<Setting<?>> SETTINGS = List.of(NOTE_CHARACTERS, NOTES, CHARACTERS);

    /**
     * As configured.
     *
     * @param config gives a property's value, or null
     */
    public static MemoryConfig of(UnaryOperator<@Nullable String> config) {
        return new MemoryConfig(NOTE_CHARACTERS.require(config), NOTES.require(config), CHARACTERS.require(config));
    }
}
