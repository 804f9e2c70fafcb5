package dev.chancery.alerts;

import dev.chancery.outbox.AlertKind;
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
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A channel's row. */
@Entity
@Table(name = "chancery_alert_channel")
class ChannelEntity {
    @Id
    private String id = "";

    @Version
    private long version;

    private String name = "";

    @Enumerated(EnumType.STRING)
    private ChannelType type = ChannelType.WEBHOOK;

    private String shown = "";
    private String sealed = "";

    @Column(name = "seal_version")
    private long sealVersion;

    private boolean signed;
    private String kinds = "";
    private boolean enabled;

    @Column(name = "created_at")
    @Convert(converter = MicrosConverter.class)
    private Instant created = Instant.EPOCH;

    protected ChannelEntity() {}

    ChannelEntity(Instant created) {
        this.id = Ids.next();
        this.created = created;
    }

    void set(ChannelTerms terms) {
        name = terms.name();
        kinds = terms.kinds().stream().map(AlertKind::name).collect(Collectors.joining(","));
        enabled = terms.enabled();
    }

    void lead(ChannelAddress address) {
        type = address.type();
        shown = address.shown();
    }

    /** @param secret whether a secret to sign with is in what is sealed */
    void seal(String text, boolean secret) {
        sealed = text;
        sealVersion++;
        signed = secret;
    }

    /** It has nothing secret. */
    void unseal() {
        sealed = "";
        signed = false;
    }

    String id() {
        return id;
    }

    long version() {
        return version;
    }

    String name() {
        return name;
    }

    boolean isEnabled() {
        return enabled;
    }

    boolean isSigned() {
        return signed;
    }

    ChannelType type() {
        return type;
    }

    String shown() {
        return shown;
    }

    String sealed() {
        return sealed;
    }

    long sealVersion() {
        return sealVersion;
    }

    Set<AlertKind> kinds() {
        return Arrays.stream(kinds.split(","))
                .flatMap(name -> kind(name).stream())
                .collect(Collectors.toSet());
    }

    /** Of a kind that this Chancery does not know nothing is told. */
    private static Optional<AlertKind> kind(String name) {
        return Arrays.stream(AlertKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    AlertChannel channel() {
        return new AlertChannel(id, version, new ChannelTerms(name, kinds(), enabled), type, shown, signed, created);
    }
}
