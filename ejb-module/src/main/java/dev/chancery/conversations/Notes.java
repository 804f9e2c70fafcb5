package dev.chancery.conversations;

import dev.chancery.storage.Ids;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The notes of a memory within a transaction, by their paths; directories are what paths have in common. */
final class Notes {
    private final EntityManager em;
    private final MemoryEntity memory;
    private final MemoryConfig config;
    private final Instant now;
    private final SortedMap<String, NoteEntity> notes = new TreeMap<>();
    private final int numberBefore;
    private final long charactersBefore;

    private Notes(EntityManager em, MemoryEntity memory, MemoryConfig config, Instant now) {
        this.em = em;
        this.memory = memory;
        this.config = config;
        this.now = now;
        em.createQuery("select n from NoteEntity n where n.memoryId = :memory", NoteEntity.class)
                .setParameter("memory", memory.id())
                .getResultList()
                .forEach(note -> notes.put(note.path(), note));
        this.numberBefore = notes.size();
        this.charactersBefore = characters();
    }

    /** To be read. */
    static Notes read(EntityManager em, MemoryOwner owner, MemoryConfig config, Instant now) {
        MemoryEntity memory =
                owner.find(em).orElseGet(() -> new MemoryEntity("", owner.application(), owner.principal()));
        return new Notes(em, memory, config, now);
    }

    /** To be changed: of two who do that at once, the later one does it again. */
    static Notes change(EntityManager em, MemoryOwner owner, MemoryConfig config, Instant now) {
        MemoryEntity memory = owner.require(em);
        em.lock(memory, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return new Notes(em, memory, config, now);
    }

    Optional<String> content(MemoryPath path) {
        return Optional.ofNullable(notes.get(path.text())).map(NoteEntity::content);
    }

    /** The content of the note at a path that must be there. */
    String require(MemoryPath path) {
        return content(path).orElseThrow(() -> MemoryException.missing(path));
    }

    boolean isDirectory(MemoryPath path) {
        return path.isRoot() || notes.keySet().stream().anyMatch(path::holds);
    }

    /** The notes below a path, by their own. */
    SortedMap<String, String> below(MemoryPath path) {
        SortedMap<String, String> found = new TreeMap<>();
        notes.values().stream()
                .filter(note -> path.holds(note.path()))
                .forEach(note -> found.put(note.path(), note.content()));
        return found;
    }

    void create(MemoryPath path, String content) {
        if (notes.containsKey(path.text()) || isDirectory(path)) {
            throw new MemoryException("Error: File " + path + " already exists");
        }
        checkAncestors(path.text());
        NoteEntity note = new NoteEntity(Ids.next(), memory.id(), path.text(), content, now);
        notes.put(path.text(), note);
        checkBounds(0, content.length());
        em.persist(note);
    }

    void write(MemoryPath path, String content) {
        NoteEntity note = notes.get(path.text());
        if (note == null) {
            throw MemoryException.missing(path);
        }
        int before = note.content().length();
        note.write(content, now);
        checkBounds(before, content.length());
    }

    /** Removes a note, or a directory with all that is in it; tells how many notes that were. */
    int remove(MemoryPath path) {
        List<NoteEntity> gone = at(path);
        gone.forEach(note -> {
            notes.remove(note.path());
            em.remove(note);
        });
        checkBounds(0, 0);
        return gone.size();
    }

    /** Moves a note, or a directory with all that is in it. */
    void move(MemoryPath from, MemoryPath to) {
        List<NoteEntity> moved = at(from);
        if (from.holds(to.text())) {
            throw new MemoryException("Error: " + from + " cannot be moved into itself");
        }
        if (notes.containsKey(to.text()) || isDirectory(to)) {
            throw new MemoryException("Error: The destination " + to + " already exists");
        }
        moved.forEach(note -> notes.remove(note.path()));
        for (NoteEntity note : moved) {
            String path = MemoryPath.of(to + note.path().substring(from.text().length()))
                    .text();
            checkAncestors(path);
            note.move(path);
            notes.put(path, note);
        }
    }

    private List<NoteEntity> at(MemoryPath path) {
        List<NoteEntity> found = notes.values().stream()
                .filter(note -> note.path().equals(path.text()) || path.holds(note.path()))
                .toList();
        if (found.isEmpty()) {
            throw MemoryException.missing(path);
        }
        return found;
    }

    private void checkAncestors(String path) {
        for (Map.Entry<String, NoteEntity> note : notes.entrySet()) {
            if (path.startsWith(note.getKey() + "/")) {
                throw new MemoryException("Error: " + note.getKey() + " is a file, not a directory");
            }
        }
    }

    private long characters() {
        return notes.values().stream()
                .mapToLong(note -> note.content().length())
                .sum();
    }

    /** Bounds may have been lowered since: what is beyond them may stay or shrink, but not grow. */
    private void checkBounds(int lengthBefore, int length) {
        long all = characters();
        check(lengthBefore, length, config.noteCharacters(), "A note may have %d characters");
        check(numberBefore, notes.size(), config.notes(), "The memory may have %d notes");
        check(charactersBefore, all, config.characters(), "The memory may have %d characters in all");
        memory.holds(notes.size(), all);
    }

    private static void check(long before, long now, long most, String format) {
        if (now > most && now > before) {
            String rule = format.formatted(most);
            throw new MemoryException("Error: " + rule + " at most. Shorten or delete notes first.");
        }
    }
}
