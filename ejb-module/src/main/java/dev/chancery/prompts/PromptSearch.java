package dev.chancery.prompts;

import static dev.chancery.prompts.InvalidPromptException.check;

import dev.chancery.access.Allowed;
import dev.chancery.access.Guarded;
import dev.chancery.access.Permission;
import dev.chancery.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds prompts in sight by what they say, and by folders. Every method blocks for the database. */
@Guarded
@ApplicationScoped
public class PromptSearch {
    private static final int LONGEST = 200;
    private static final int MOST = 500;
    private static final String VERSIONS =
            "select p, v from PromptEntity p, PromptVersionEntity v where v.promptId = p.id and p.archivedAt is null";

    private final Database database;

    @Inject
    PromptSearch(Database database) {
        this.database = database;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected PromptSearch() {
        this.database = null;
    }

    /**
     * The prompts in whose name, tags, message or texts something stands, by name: the same on every database, in any
     * script, whether in capitals or not. Reads all versions with the label, so it takes longer the larger the library is.
     *
     * @param words what is looked for as it stands, 1 to 200 characters; none of them has a meaning of its own
     * @param label in which of the versions; {@link PromptReference#LATEST} for the newest of every prompt
     * @param most how many prompts at most, 1 to 500
     * @throws InvalidPromptException when something is not allowed
     */
    @Allowed(Permission.READ_PROMPTS)
    public List<PromptHit> find(String words, String label, int most) {
        check(!words.isBlank() && words.length() <= LONGEST, "words", "must have 1 to " + LONGEST + " characters");
        check(most >= 1 && most <= MOST, "most", "must be from 1 to " + MOST);
        PromptNames.checkedLabel(label);
        PromptMatch match = new PromptMatch(
                Pattern.compile(words.strip(), Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        return database.transact(em -> {
            try (Stream<Object[]> rows = versions(em, label).getResultStream()) {
                return rows.flatMap(row -> match.in((PromptEntity) row[0], (PromptVersionEntity) row[1]).stream())
                        .limit(most)
                        .toList();
            }
        });
    }

    private static TypedQuery<Object[]> versions(EntityManager em, String label) {
        String inOrder = " order by p.name";
        if (label.equals(PromptReference.LATEST)) {
            return em.createQuery(VERSIONS + " and v.number = p.latest" + inOrder, Object[].class);
        }
        String labelled = " and exists (select l from PromptLabelEntity l"
                + " where l.promptId = p.id and l.label = :label and l.number = v.number)";
        return em.createQuery(VERSIONS + labelled + inOrder, Object[].class).setParameter("label", label);
    }

    /**
     * What is in a folder; one in which no prompt is has nothing.
     *
     * @param path such as {@code claims/letters}; empty for the whole library
     */
    @Allowed(Permission.READ_PROMPTS)
    public PromptFolder folder(String path) {
        String begin = path.isEmpty() ? "" : path + "/";
        Map<String, Integer> folders = new TreeMap<>();
        List<String> prompts = new ArrayList<>();
        for (String name : names()) {
            if (!name.startsWith(begin)) {
                continue;
            }
            int slash = name.indexOf('/', begin.length());
            if (slash < 0) {
                prompts.add(name);
            } else {
                folders.merge(name.substring(begin.length(), slash), 1, Integer::sum);
            }
        }
        Collections.sort(prompts);
        return new PromptFolder(path, Collections.unmodifiableMap(folders), Collections.unmodifiableList(prompts));
    }

    private List<String> names() {
        return database.transact(
                em -> em.createQuery("select p.name from PromptEntity p where p.archivedAt is null", String.class)
                        .getResultList());
    }
}
