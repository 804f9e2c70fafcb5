package dev.chancery.alerts;

import dev.chancery.json.JsonCodec;
import dev.chancery.messages.Fields;
import dev.chancery.outbox.AlertKind;
import dev.chancery.outbox.Outbox;
import dev.chancery.outbox.WaitingAlert;
import dev.chancery.storage.Database;
import dev.chancery.storage.Ids;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes deliveries of alerts: one for each channel that takes them. */
final class Distribution {
    private static final int BATCH = 50;
    private static final Duration TEST_LASTS = Duration.ofMinutes(1);
    private static final JsonCodec JSON = new JsonCodec();

    private final Database database;
    private final Outbox outbox = new Outbox();
    private final String environment;
    private final Clock clock;

    /** @param environment what this Chancery is for, which receivers are told */
    Distribution(Database database, String environment, Clock clock) {
        this.database = database;
        this.environment = environment;
        this.clock = clock;
    }

    /** Does so with all alerts that wait. */
    void passOn() {
        while (passOnSome()) {
            // there may be more
        }
    }

    private boolean passOnSome() {
        return database.transact(em -> {
            List<WaitingAlert> alerts = outbox.waiting(em, BATCH);
            List<ChannelEntity> channels = alerts.isEmpty() ? List.of() : enabled(em);
            alerts.forEach(alert -> passOn(em, alert, channels));
            return alerts.size() == BATCH;
        });
    }

    private void passOn(EntityManager em, WaitingAlert alert, List<ChannelEntity> channels) {
        String body = body(alert);
        Instant now = clock.instant();
        List<ChannelEntity> takers = channels.stream()
                .filter(channel -> channel.kinds().contains(alert.kind()))
                .toList();
        takers.forEach(channel -> em.persist(new DeliveryEntity(alert, body, channel, now)));
        if (takers.isEmpty()) {
            em.persist(DeliveryEntity.toNobody(alert, body, now));
        }
        outbox.passedOn(em, alert.id());
    }

    /** A delivery of a test, which the caller sends; empty when there is no such channel. */
    Optional<AlertDelivery> test(String channelId) {
        return database.transact(em ->
                Optional.ofNullable(em.find(ChannelEntity.class, channelId)).map(channel -> test(em, channel)));
    }

    private AlertDelivery test(EntityManager em, ChannelEntity channel) {
        Instant now = clock.instant();
        String sentence = "This is a test of the channel '" + channel.name() + "'; nothing has happened.";
        WaitingAlert alert =
                new WaitingAlert(Ids.next(), AlertKind.TEST, channel.id(), channel.name(), sentence, "{}", now);
        DeliveryEntity delivery = new DeliveryEntity(alert, body(alert), channel, now);
        delivery.notBefore(now.plus(TEST_LASTS));
        em.persist(delivery);
        return delivery.delivery();
    }

    private String body(WaitingAlert alert) {
        return AlertBody.of(alert, environment, JSON.tryObject(alert.details()).orElse(Fields.empty()));
    }

    private static List<ChannelEntity> enabled(EntityManager em) {
        return em.createQuery("select c from ChannelEntity c where c.enabled = true order by c.id", ChannelEntity.class)
                .getResultList();
    }
}
