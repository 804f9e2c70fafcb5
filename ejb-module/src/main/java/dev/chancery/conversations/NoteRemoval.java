package dev.chancery.conversations;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;

/** Removes notes that an administrator names, and counts what is left; or memories as a whole. */
final class NoteRemoval {
    private NoteRemoval() {}

    /**
     * Removes these memories with all notes; tells how many notes there were. The memories go first: who notes something
     * at the same time either is waited for, or finds them gone.
     */
    static int removeAll(EntityManager em, List<String> memories) {
        em.createQuery("delete from MemoryEntity m where m.id in :memories")
                .setParameter("memories", memories)
                .executeUpdate();
        return em.createQuery("delete from NoteEntity n where n.memoryId in :memories")
                .setParameter("memories", memories)
                .executeUpdate();
    }

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
