package dev.chancery.storage;

import jakarta.persistence.EntityManager;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * News between nodes: a feature that keeps something of the database in memory hears here, within a second, that it
 * must read again.
 */
public final class Changes {
    private static final System.Logger LOG = System.getLogger("dev.chancery.storage");

    private final Database database;
    private final Map<String, List<Runnable>> listeners = new ConcurrentHashMap<>();
    private final Map<String, Long> heard = new HashMap<>();
    private boolean away = true;

    Changes(Database database) {
        this.database = database;
    }

    /** Says, as part of the transaction that changes something, that a topic changed. */
    public void changed(EntityManager em, String topic) {
        int known = em.createQuery("update ChangeEntity c set c.number = c.number + 1 where c.topic = :topic")
                .setParameter("topic", topic)
                .executeUpdate();
        if (known == 0) {
            em.persist(new ChangeEntity(topic));
        }
    }

    /**
     * How often a topic changed, as far as a transaction sees it. What is read of the topic after this, in the same
     * transaction, is at least as new.
     */
    public static long number(EntityManager em, String topic) {
        return em.createQuery("select c.number from ChangeEntity c where c.topic = :topic", Long.class)
                .setParameter("topic", topic)
                .getResultStream()
                .findFirst()
                .orElse(0L);
    }

    /**
     * Calls a listener on a thread of the container when a topic changed, on this node or another; once soon after
     * now; and once when the database is back after it was away. A listener that fails is called again at the next
     * look.
     */
    public void onChange(String topic, Runnable listener) {
        listeners.computeIfAbsent(topic, none -> new CopyOnWriteArrayList<>()).add(listener);
        synchronized (this) {
            heard.remove(topic);
        }
    }

    /** Looks what changed. Called on schedule, by one thread at a time. */
    synchronized void look() {
        try {
            Map<String, Long> numbers = numbers();
            if (away) {
                heard.clear();
                away = false;
            }
            listeners.forEach((topic, all) -> tell(topic, numbers.getOrDefault(topic, 0L), all));
        } catch (DatabaseUnavailableException e) {
            away = true;
        } catch (RuntimeException | Error e) { // which would end the looking for ever
            away = true;
            LOG.log(Level.WARNING, "What changed could not be looked up; it is tried again", e);
        }
    }

    private void tell(String topic, long number, List<Runnable> all) {
        Long last = heard.get(topic);
        if (last != null && last == number) {
            return;
        }
        try {
            all.forEach(Runnable::run);
            heard.put(topic, number);
        } catch (DatabaseUnavailableException e) {
            away = true;
        } catch (RuntimeException | Error e) {
            LOG.log(Level.WARNING, "What changed in " + topic + " could not be taken over; it is tried again", e);
        }
    }

    private Map<String, Long> numbers() {
        return database.transact(em -> {
            Map<String, Long> numbers = new HashMap<>();
            em.createQuery("select c from ChangeEntity c", ChangeEntity.class)
                    .getResultList()
                    .forEach(change -> numbers.put(change.topic(), change.number()));
            return numbers;
        });
    }
}
