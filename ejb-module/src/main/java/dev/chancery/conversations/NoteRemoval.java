package dev.chancery.conversations;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;

/** Removes notes that an administrator names, and counts what is left. */
final class NoteRemoval {
    private NoteRemoval() {}

    /** Removes the note at a path, or all below it; tells how many there were. */
    static int remove(EntityManager em, MemoryEntity memory, String path) {
        em.lock(memory, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        List<NoteEntity> notes = em.createQuery(
                        "select n from NoteEntity n where n.memoryId = :memory", NoteEntity.class)
                .setParameter("memory", memory.id())
                .getResultList();
        List<NoteEntity> gone = notes.stream()
                .filter(note -> note.path().equals(path) || note.path().startsWith(path + "/"))
                .toList();
        gone.forEach(em::remove);
        long removed = gone.stream().mapToLong(note -> note.content().length()).sum();
        memory.holds(notes.size() - gone.size(), memory.characters() - removed);
        return gone.size();
    }
}
