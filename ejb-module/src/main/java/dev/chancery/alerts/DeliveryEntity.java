package dev.chancery.alerts;

import dev.chancery.outbox.AlertKind;
import dev.chancery.outbox.WaitingAlert;
import dev.chancery.storage.Ids;
import dev.chancery.storage.MicrosConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A delivery's row. */
@Entity
@Table(name = "chancery_alert_delivery")
class DeliveryEntity {
    private static final int LONGEST_PROBLEM = 500;

    @Id
    private String id = "";

    @Version
    private long version;

    @Column(name = "alert_id")
    private String alertId = "";

    @Column(name = "channel_id")
    private String channelId = "";

    @Column(name = "channel_name")
    private String channelName = "";

    @Enumerated(EnumType.STRING)
    private AlertKind kind = AlertKind.TEST;

    @Column(name = "subject_name")
    private String subjectName = "";

    private String sentence = "";
    private String body = "";

    @Enumerated(EnumType.STRING)
    private DeliveryState state = DeliveryState.WAITING;

    private int attempts;
    private String problem = "";

    @Column(name = "created_at")
    @Convert(converter = MicrosConverter.class)
    private Instant created = Instant.EPOCH;

    @Column(name = "next_at")
    @Convert(converter = MicrosConverter.class)
    private Instant next = Instant.EPOCH;

    @Column(name = "ended_at")
    @Convert(converter = MicrosConverter.class)
    private @Nullable Instant ended;

    protected DeliveryEntity() {}

    /** To a channel, at once. */
    DeliveryEntity(WaitingAlert alert, String body, ChannelEntity channel, Instant now) {
        this(alert, body, now);
        channelId = channel.id();
        channelName = channel.name();
    }

    private DeliveryEntity(WaitingAlert alert, String body, Instant now) {
        this.id = Ids.next();
        this.alertId = alert.id();
        this.kind = alert.kind();
        this.subjectName = alert.name();
        this.sentence = alert.sentence();
        this.body = body;
        this.created = now;
        this.next = now;
    }

    /** To nobody. */
    static DeliveryEntity toNobody(WaitingAlert alert, String body, Instant now) {
        DeliveryEntity delivery = new DeliveryEntity(alert, body, now);
        delivery.drop("No channel takes alerts of this kind.", now);
        return delivery;
    }

    /** Another one than the schedule tries it first. */
    void notBefore(Instant instant) {
        next = instant;
    }

    void sent(Instant now) {
        attempts++;
        problem = "";
        end(DeliveryState.SENT, now);
    }

    void failed(String why, Instant nextAttempt) {
        attempts++;
        problem = cut(why);
        next = nextAttempt;
    }

    void gaveUp(String why, Instant now) {
        attempts++;
        problem = cut(why);
        end(DeliveryState.FAILED, now);
    }

    /** It is not tried, or not again. */
    final void drop(String why, Instant now) {
        problem = cut(why);
        end(DeliveryState.NOT_SENT, now);
    }

    private void end(DeliveryState last, Instant now) {
        state = last;
        ended = now;
    }

    String channelId() {
        return channelId;
    }

    int attempts() {
        return attempts;
    }

    Instant created() {
        return created;
    }

    boolean isWaiting() {
        return state == DeliveryState.WAITING;
    }

    AlertDelivery delivery() {
        return new AlertDelivery(
                id,
                alertId,
                channelId,
                channelName,
                kind,
                subjectName,
                sentence,
                body,
                state,
                attempts,
                problem,
                created,
                isWaiting() ? next : null,
                ended);
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= LONGEST_PROBLEM ? line : line.substring(0, LONGEST_PROBLEM);
    }
}
