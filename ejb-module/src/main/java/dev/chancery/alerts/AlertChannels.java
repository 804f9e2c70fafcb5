package dev.chancery.alerts;

import dev.chancery.access.Allowed;
import dev.chancery.access.Guarded;
import dev.chancery.access.Permission;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.Audited;
import dev.chancery.problems.Conflict;
import dev.chancery.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where alerts go, to be seen and edited. A change holds for alerts that are passed on from then on, the address and
 * the secret for those on their way, too. Every method blocks for the database, {@link #test} for the receiver as well.
 */
@Guarded
@ApplicationScoped
public class AlertChannels {
    private final Database database;
    private final ChannelSeals seals;
    private final Dispatch dispatch;
    private final AuditDetails audit;
    private final Clock clock;

    @Inject
    AlertChannels(Database database, ChannelSeals seals, Dispatch dispatch, AuditDetails audit) {
        this(database, seals, dispatch, audit, Clock.systemUTC());
    }

    AlertChannels(Database database, ChannelSeals seals, Dispatch dispatch, AuditDetails audit, Clock clock) {
        this.database = database;
        this.seals = seals;
        this.dispatch = dispatch;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected AlertChannels() {
        this.database = null;
        this.seals = null;
        this.dispatch = null;
        this.audit = null;
        this.clock = null;
    }

    /** All channels, by name. */
    @Allowed(Permission.READ_ALERTS)
    public List<AlertChannel> list() {
        return database.transact(em -> em.createQuery("select c from ChannelEntity c", ChannelEntity.class)
                .getResultStream()
                .map(ChannelEntity::channel)
                .sorted(Comparator.comparing(channel -> channel.terms().name()))
                .toList());
    }

    /** The channel of this id. */
    @Allowed(Permission.READ_ALERTS)
    public Optional<AlertChannel> find(String id) {
        return database.transact(
                em -> Optional.ofNullable(em.find(ChannelEntity.class, id)).map(ChannelEntity::channel));
    }

    /**
     * Adds a channel.
     *
     * @param secret to sign with what a webhook is sent; null for none
     * @throws InvalidChannelException when a secret is given for mail, or this node has no master key to seal with
     * @throws ChannelNameTakenException when there is one of the name already
     */
    @Audited(action = "alert-channel.create", resource = "alert-channel", allowed = Permission.MANAGE_ALERTS)
    public AlertChannel create(ChannelTerms terms, ChannelAddress address, @Nullable SigningSecret secret) {
        ChannelEntity entity = new ChannelEntity(clock.instant());
        return database.transact(em -> {
            refuseTaken(em, terms.name(), "");
            entity.set(terms);
            lead(em, entity, address, secret == null ? null : secret.reveal());
            em.persist(entity);
            return changed(em, null, entity, secret != null);
        });
    }

    /**
     * Changes a channel.
     *
     * @param version that of the channel as the editor saw it
     * @param address where it leads from now on; null to leave that as it is
     * @param secret to sign with from now on; null to leave that as it is
     * @throws InvalidChannelException when a secret is given for mail, or this node has no master key to seal with
     * @throws ChannelChangedException when somebody else changed or removed it since
     * @throws ChannelNameTakenException when another one has the name
     */
    @Audited(action = "alert-channel.change", resource = "alert-channel", allowed = Permission.MANAGE_ALERTS)
    public AlertChannel change(
            String id,
            long version,
            ChannelTerms terms,
            @Nullable ChannelAddress address,
            @Nullable SigningSecret secret) {
        return database.transact(em -> {
            ChannelEntity entity = current(em, id, version);
            AlertChannel before = entity.channel();
            refuseTaken(em, terms.name(), id);
            entity.set(terms);
            if (address != null || secret != null) {
                ChannelAddress next = address == null ? address(entity) : address;
                String kept = next.type() == ChannelType.MAIL
                        ? null
                        : seals.secret(entity).orElse(null);
                lead(em, entity, next, secret == null ? kept : secret.reveal());
            }
            return changed(em, before, entity, secret != null);
        });
    }

    /**
     * Signs no longer what a channel is sent.
     *
     * @param version that of the channel as the editor saw it
     * @throws ChannelChangedException when somebody else changed or removed it since
     */
    @Audited(action = "alert-channel.unsign", resource = "alert-channel", allowed = Permission.MANAGE_ALERTS)
    public AlertChannel unsign(String id, long version) {
        return database.transact(em -> {
            ChannelEntity entity = current(em, id, version);
            AlertChannel before = entity.channel();
            lead(em, entity, address(entity), null);
            return changed(em, before, entity, false);
        });
    }

    /**
     * Removes a channel. What is on its way to it is not sent any more; the history stays.
     *
     * @param version that of the channel as the editor saw it
     * @throws ChannelChangedException when somebody else changed or removed it since
     */
    @Audited(action = "alert-channel.remove", resource = "alert-channel", allowed = Permission.MANAGE_ALERTS)
    public void remove(String id, long version) {
        database.run(em -> {
            ChannelEntity entity = current(em, id, version);
            ChannelChanges.tell(audit, entity.channel(), null);
            em.remove(entity);
        });
    }

    /**
     * Sends a test to a channel, switched on or not, and waits for what becomes of it, ten seconds or so. It is not
     * tried again.
     *
     * @throws ChannelChangedException when the channel was removed
     */
    @Audited(
            action = "alert-channel.test",
            resource = "alert-channel",
            allowed = Permission.MANAGE_ALERTS,
            transactional = false)
    public AlertDelivery test(String id) {
        audit.resource(id);
        AlertDelivery delivery = dispatch.test(id).orElseThrow(AlertChannels::removed);
        audit.summary("Sent a test to the channel " + delivery.channel());
        if (delivery.state() != DeliveryState.SENT) {
            audit.failed(delivery.problem());
        }
        return delivery;
    }

    private void lead(EntityManager em, ChannelEntity entity, ChannelAddress address, @Nullable String secret) {
        InvalidChannelException.check(
                secret == null || address.type() == ChannelType.WEBHOOK, "secret", "must be empty for mail");
        entity.lead(address);
        if (address.type() == ChannelType.MAIL) {
            entity.unseal();
        } else {
            seals.seal(em, entity, address.reveal(), secret);
        }
    }

    private ChannelAddress address(ChannelEntity entity) {
        return entity.type() == ChannelType.MAIL
                ? ChannelAddress.mail(entity.shown())
                : seals.address(entity)
                        .map(ChannelAddress::webhook)
                        .orElseThrow(() -> new InvalidChannelException(
                                "url", "must be given again: it cannot be opened with the master keys of this node"));
    }

    private ChannelEntity current(EntityManager em, String id, long version) {
        audit.resource(id);
        ChannelEntity entity = em.find(ChannelEntity.class, id);
        if (entity == null) {
            throw removed();
        }
        if (entity.version() != version) {
            throw new ChannelChangedException(Conflict.CHANNEL_CHANGED, entity.name());
        }
        return entity;
    }

    private static ChannelChangedException removed() {
        return new ChannelChangedException(Conflict.CHANNEL_REMOVED);
    }

    private static void refuseTaken(EntityManager em, String name, String besides) {
        long others = em.createQuery(
                        "select count(c) from ChannelEntity c where c.name = :name and c.id <> :id", Long.class)
                .setParameter("name", name)
                .setParameter("id", besides)
                .getSingleResult();
        if (others > 0) {
            throw new ChannelNameTakenException();
        }
    }

    private AlertChannel changed(
            EntityManager em, @Nullable AlertChannel before, ChannelEntity entity, boolean newSecret) {
        em.flush(); // which gives it its version
        AlertChannel after = entity.channel();
        audit.resource(after.id());
        ChannelChanges.tell(audit, before, after);
        if (newSecret) {
            audit.secretChanged("secret");
        }
        return after;
    }
}
