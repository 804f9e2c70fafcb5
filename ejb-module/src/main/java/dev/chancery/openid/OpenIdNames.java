package dev.chancery.openid;

import dev.chancery.storage.Database;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What people from the provider are called in every row that tells of them. Who somebody is, the issuer and its subject say; the
 * name is the one that they had there when they first came, and stays theirs alone. No user of Chancery's own can have it.
 */
final class OpenIdNames {
    private static final String OF_THE_PROVIDER = "openid:";
    private static final int MOST_NAMESAKES = 1000;

    private final Database database;
    private final Clock clock;

    OpenIdNames(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The name of somebody who signs in. Blocks for the database.
     *
     * @param id as {@link #id} makes it
     * @param wanted what they are called at the provider
     * @throws dev.chancery.storage.DatabaseUnavailableException when it is away
     */
    String of(String id, String wanted) {
        return database.transact(em -> {
            OpenIdPersonEntity person = em.find(OpenIdPersonEntity.class, id);
            if (person == null) {
                person = new OpenIdPersonEntity(id, free(em, OF_THE_PROVIDER + wanted), clock.instant());
                em.persist(person);
            } else {
                person.signedIn(clock.instant());
            }
            return person.name();
        });
    }

    /** Who somebody is, whatever they are called. */
    static String id(URI issuer, String subject) {
        try {
            byte[] both = (issuer + "\n" + subject).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(both));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same for all ways to write a name: upper or lower case, composed or not. */
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static String free(EntityManager em, String name) {
        return IntStream.rangeClosed(1, MOST_NAMESAKES)
                .mapToObj(number -> number == 1 ? name : name + "~" + number)
                .filter(candidate -> isFree(em, candidate))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("too many people of one name"));
    }

    private static boolean isFree(EntityManager em, String name) {
        return em.createQuery("select count(p) from OpenIdPersonEntity p where p.foldedName = :name", Long.class)
                        .setParameter("name", folded(name))
                        .getSingleResult()
                == 0;
    }
}
