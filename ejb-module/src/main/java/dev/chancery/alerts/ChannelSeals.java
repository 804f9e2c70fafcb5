package dev.chancery.alerts;

import dev.chancery.json.JsonCodec;
import dev.chancery.keys.SealException;
import dev.chancery.keys.SealedTexts;
import dev.chancery.messages.Fields;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is secret of channels, sealed in their rows: the whole address of a webhook, and what it is signed with. */
final class ChannelSeals {
    private static final String ADDRESS = "address";
    private static final String SECRET = "secret";
    private static final JsonCodec JSON = new JsonCodec();

    private final SealedTexts texts;

    ChannelSeals(SealedTexts texts) {
        this.texts = texts;
    }

    /**
     * Seals an address and a secret into a row; null for none.
     *
     * @throws InvalidChannelException when this node has no master key
     */
    void seal(EntityManager em, ChannelEntity channel, String address, @Nullable String secret) {
        Fields fields = Fields.of(ADDRESS, address);
        String text = (secret == null ? fields : fields.with(SECRET, secret)).toString();
        try {
            String sealed = texts.seal(em, text, record(channel), channel.sealVersion() + 1, isFirst(em));
            channel.seal(sealed, secret != null);
        } catch (SealException e) {
            throw new InvalidChannelException(
                    "url", "cannot be sealed: this node has no master key (chancery.master-keys)");
        }
    }

    /** Seals the same anew when another master key sealed it; tells whether it did. */
    boolean sealAnew(EntityManager em, ChannelEntity channel) {
        Optional<Fields> open = texts.isCurrent(channel.sealed()) ? Optional.empty() : open(channel);
        open.ifPresent(fields -> seal(
                em, channel, fields.requireText(ADDRESS), fields.text(SECRET).orElse(null)));
        return open.isPresent();
    }

    /** What is to be sent to the channel; empty when its address cannot be opened. Recipients of mail are not sealed. */
    Optional<Outgoing> outgoing(ChannelEntity channel, AlertDelivery delivery) {
        if (channel.type() == ChannelType.MAIL) {
            return Optional.of(new Outgoing(delivery, ChannelType.MAIL, channel.shown(), null));
        }
        return open(channel)
                .map(fields -> new Outgoing(
                        delivery,
                        ChannelType.WEBHOOK,
                        fields.requireText(ADDRESS),
                        fields.text(SECRET).orElse(null)));
    }

    /** The whole address, to be sealed with another secret; empty when it cannot be opened. */
    Optional<String> address(ChannelEntity channel) {
        return open(channel).map(fields -> fields.requireText(ADDRESS));
    }

    /** The secret to sign with, to be sealed with another address; empty without one, or when it cannot be opened. */
    Optional<String> secret(ChannelEntity channel) {
        return open(channel).flatMap(fields -> fields.text(SECRET));
    }

    private Optional<Fields> open(ChannelEntity channel) {
        return texts.open(channel.sealed(), record(channel), channel.sealVersion())
                .flatMap(JSON::tryObject);
    }

    private static boolean isFirst(EntityManager em) {
        List<String> sealed = em.createQuery("select c.sealed from ChannelEntity c", String.class)
                .getResultList();
        return sealed.stream().allMatch(String::isEmpty);
    }

    private static String record(ChannelEntity channel) {
        return "alert-channel:" + channel.id();
    }
}
