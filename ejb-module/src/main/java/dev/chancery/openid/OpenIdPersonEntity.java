package dev.chancery.openid;

import dev.chancery.storage.MicrosConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Somebody who signed in at the provider, and the name that is theirs from then on. */
@Entity
@Table(name = "chancery_openid_person")
class OpenIdPersonEntity {
    @Id
    private String id = "";

    @Version
    private long version;

    private String name = "";

    @Column(name = "folded_name")
    private String foldedName = "";

    @Convert(converter = MicrosConverter.class)
    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Convert(converter = MicrosConverter.class)
    @Column(name = "signed_in_at")
    private Instant signedInAt = Instant.EPOCH;

    protected OpenIdPersonEntity() {}

    OpenIdPersonEntity(String id, String name, Instant now) {
        this.id = id;
        this.name = name;
        foldedName = OpenIdNames.folded(name);
        createdAt = now;
        signedInAt = now;
    }

    String name() {
        return name;
    }

    void signedIn(Instant now) {
        signedInAt = now;
    }
}
