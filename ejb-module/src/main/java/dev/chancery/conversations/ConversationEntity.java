package dev.chancery.conversations;

import dev.chancery.storage.MicrosConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A conversation, and the lease of the turn under way. */
@Entity
@Table(name = "chancery_conversation")
class ConversationEntity {
    @Id
    private String id = "";

    @Version
    private long version;

    private String application = "";
    private String name = "";
    private String principal = "";

    @Column(name = "prompt_name")
    private @Nullable String promptName;

    @Convert(converter = MicrosConverter.class)
    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Convert(converter = MicrosConverter.class)
    @Column(name = "last_turn_at")
    private Instant lastTurnAt = Instant.EPOCH;

    private int turns;

    @Column(name = "sent_from")
    private int sentFrom = 1;

    @Column(name = "lease_token")
    private @Nullable String leaseToken;

    @Column(name = "lease_node")
    private @Nullable String leaseNode;

    @Convert(converter = MicrosConverter.class)
    @Column(name = "lease_until")
    private @Nullable Instant leaseUntil;

    protected ConversationEntity() {}

    ConversationEntity(String id, Participant participant, Instant now) {
        this.id = id;
        this.application = participant.application();
        this.name = participant.conversation();
        this.principal = participant.principal();
        this.createdAt = now;
        this.lastTurnAt = now;
    }

    /** Before its first turn is taken it is nobody's. */
    boolean belongsTo(Participant participant) {
        return principal.equals(participant.principal());
    }

    void passTo(Participant participant) {
        principal = participant.principal();
    }

    void lease(String token, String node, Instant until) {
        leaseToken = token;
        leaseNode = node;
        leaseUntil = until;
    }

    int sentFrom() {
        return sentFrom;
    }

    void sendFrom(int number) {
        sentFrom = number;
    }

    boolean isLeasedBy(String token) {
        return token.equals(leaseToken);
    }

    void release() {
        leaseToken = null;
        leaseNode = null;
        leaseUntil = null;
    }

    /** So many turns were added. */
    void taken(int more, @Nullable String prompt, Instant now) {
        turns += more;
        promptName = prompt == null ? promptName : prompt;
        lastTurnAt = now;
    }

    String id() {
        return id;
    }

    String application() {
        return application;
    }

    String name() {
        return name;
    }

    String principal() {
        return principal;
    }

    @Nullable
    String promptName() {
        return promptName;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant lastTurnAt() {
        return lastTurnAt;
    }

    int turns() {
        return turns;
    }

    @Nullable
    String leaseToken() {
        return leaseToken;
    }

    @Nullable
    String leaseNode() {
        return leaseNode;
    }

    @Nullable
    Instant leaseUntil() {
        return leaseUntil;
    }
}
