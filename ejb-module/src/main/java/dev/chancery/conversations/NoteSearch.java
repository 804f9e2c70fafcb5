package dev.chancery.conversations;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Finds notes that have all words, in any case: by PostgreSQL's full-text search, which looks for whole words; else, and
 * where words are not told apart by blanks, as they are.
 */
final class NoteSearch {
    private static final int MOST_WORDS = 10;

    private final boolean fullText;

    /** @param product of the database, by its own name */
    NoteSearch(String product) {
        this.fullText = product.startsWith("PostgreSQL");
    }

    /** The notes, the one that was changed last first. */
    List<NoteEntity> find(EntityManager em, String memory, String asked, int most) {
        String text = asked.replace('\0', ' '); // no note has it, and PostgreSQL takes it in no text
        List<String> words = Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        boolean ascii = text.chars().allMatch(c -> c < 0x80);
        return fullText && ascii ? byIndex(em, memory, text, most) : byPattern(em, memory, words, most);
    }

    @SuppressWarnings("unchecked") // a native query of an entity gives that entity
    private static List<NoteEntity> byIndex(EntityManager em, String memory, String text, int most) {
        Query query = em.createNativeQuery(
                "select n.* from chancery_memory_note n where n.memory_id = ?1"
                        + " and to_tsvector('simple', n.content) @@ websearch_to_tsquery('simple', ?2)"
                        + " order by n.changed_at desc, n.path",
                NoteEntity.class);
        return query.setParameter(1, memory)
                .setParameter(2, text)
                .setMaxResults(most)
                .getResultList();
    }

    private static List<NoteEntity> byPattern(EntityManager em, String memory, List<String> words, int most) {
        StringBuilder jpql = new StringBuilder("select n from NoteEntity n where n.memoryId = :memory");
        for (int i = 0; i < words.size(); i++) {
            jpql.append(" and lower(n.content) like :word").append(i).append(" escape '!'");
        }
        TypedQuery<NoteEntity> query =
                em.createQuery(jpql.append(" order by n.changedAt desc, n.path").toString(), NoteEntity.class);
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("word" + i, "%" + words.get(i).replaceAll("([!%_])", "!$1") + "%");
        }
        return query.setParameter("memory", memory).setMaxResults(most).getResultList();
    }
}
