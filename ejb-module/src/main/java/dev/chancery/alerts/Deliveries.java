package dev.chancery.alerts;

import dev.chancery.outbox.AlertKind;
import dev.chancery.outbox.Outbox;
import dev.chancery.storage.Database;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Deliveries in the database: taken up when they are due, ended, forgotten. A transaction each. */
final class Deliveries {
    private static final int BATCH = 50;
    private static final String DUE = " from DeliveryEntity d where d.state = :waiting and d.next <= :now";

    private final Database database;
    private final ChannelSeals seals;
    private final Outbox outbox = new Outbox();
    private final Duration giveUpAfter;
    private final Clock clock;

    Deliveries(Database database, ChannelSeals seals, Duration giveUpAfter, Clock clock) {
        this.database = database;
        this.seals = seals;
        this.giveUpAfter = giveUpAfter;
        this.clock = clock;
    }

    /** The ids of the channels of which the time of a delivery has come. */
    List<String> dueChannels() {
        return database.transact(em -> em.createQuery("select distinct d.channelId" + DUE, String.class)
                .setParameter("waiting", DeliveryState.WAITING)
                .setParameter("now", clock.instant())
                .getResultList());
    }

    /** Deliveries to a channel whose time has come, the oldest first. */
    List<AlertDelivery> due(String channelId) {
        return database.transact(em -> em.createQuery(
                        "select d" + DUE + " and d.channelId = :channel order by d.id", DeliveryEntity.class)
                .setParameter("waiting", DeliveryState.WAITING)
                .setParameter("now", clock.instant())
                .setParameter("channel", channelId)
                .setMaxResults(BATCH)
                .getResultStream()
                .map(DeliveryEntity::delivery)
                .toList());
    }

    /**
     * All that is needed to send it; empty when its channel is gone or switched off, and it is therefore not sent.
     *
     * @throws SendingFailedException when the channel's address cannot be opened
     */
    @SuppressWarnings("OptionalMapToOptional") // whether to send at all, and whether it can be
    Optional<Outgoing> outgoing(AlertDelivery delivery) throws SendingFailedException {
        boolean test = delivery.kind() == AlertKind.TEST;
        Optional<Optional<Outgoing>> found =
                database.transact(em -> Optional.ofNullable(em.find(ChannelEntity.class, delivery.channelId()))
                        .filter(channel -> channel.isEnabled() || test)
                        .map(channel -> seals.outgoing(channel, delivery)));
        if (found.isEmpty()) {
            end(delivery, row -> row.drop("The channel was switched off or removed.", clock.instant()));
            return Optional.empty();
        }
        return Optional.of(found.get()
                .orElseThrow(() -> new SendingFailedException(
                        "The address of the channel cannot be opened with the master keys of this node.")));
    }

    AlertDelivery sent(AlertDelivery delivery) {
        return end(delivery, row -> row.sent(clock.instant()));
    }

    /** It is tried again, unless there is no time left for that. */
    AlertDelivery failed(AlertDelivery delivery, String why) {
        return end(delivery, row -> {
            Instant now = clock.instant();
            Instant next = now.plus(BackOff.after(row.attempts() + 1));
            if (next.isAfter(row.created().plus(giveUpAfter))) {
                row.gaveUp(why, now);
            } else {
                row.failed(why, next);
            }
        });
    }

    /** It is not tried again. */
    AlertDelivery gaveUp(AlertDelivery delivery, String why) {
        return end(delivery, row -> row.gaveUp(why, clock.instant()));
    }

    private interface End {
        void write(DeliveryEntity row);
    }

    private AlertDelivery end(AlertDelivery delivery, End end) {
        return database.transact(em -> {
            DeliveryEntity row = em.find(DeliveryEntity.class, delivery.id(), LockModeType.PESSIMISTIC_WRITE);
            if (row == null) {
                return delivery;
            }
            if (row.isWaiting()) {
                end.write(row);
            }
            return row.delivery();
        });
    }

    /** Forgets what is older than its retention, also of what was passed on. */
    void forget(Instant before) {
        database.run(em -> {
            em.createQuery("delete from DeliveryEntity d where d.created < :before and d.state <> :waiting")
                    .setParameter("before", before)
                    .setParameter("waiting", DeliveryState.WAITING)
                    .executeUpdate();
            outbox.forget(em, before);
        });
    }

    /** How many could not be delivered since an instant. */
    long failedSince(Instant since) {
        return database.transact(em -> em.createQuery(
                        "select count(d) from DeliveryEntity d where d.state = :failed and d.ended >= :since"
                                + " and d.kind <> :test",
                        Long.class)
                .setParameter("failed", DeliveryState.FAILED)
                .setParameter("since", since)
                .setParameter("test", AlertKind.TEST)
                .getSingleResult());
    }
}
