package dev.chancery.users;

import dev.chancery.storage.MicrosConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** When a user last signed in. Apart from the user's own row, which an administrator may be changing meanwhile. */
@Entity
@Table(name = "chancery_last_sign_in")
class LastSignInEntity {
    @Id
    @Column(name = "user_id")
    private String userId = "";

    @Version
    private long version;

    @Convert(converter = MicrosConverter.class)
    @Column(name = "signed_in_at")
    private Instant signedInAt = Instant.EPOCH;

    protected LastSignInEntity() {}

    LastSignInEntity(String userId, Instant now) {
        this.userId = userId;
        this.signedInAt = now;
    }

    String userId() {
        return userId;
    }

    Instant signedInAt() {
        return signedInAt;
    }

    void signedIn(Instant now) {
        signedInAt = now;
    }
}
