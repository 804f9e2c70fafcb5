package dev.chancery.prompts;

import dev.chancery.storage.MicrosConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** What somebody is writing, not saved as a version yet. */
@Entity
@Table(name = "chancery_prompt_draft")
class PromptDraftEntity {
    @Id
    private String id = "";

    private String owner = "";
    private String name = "";

    @Column(name = "based_on")
    private int basedOn;

    private String content = "";

    @Convert(converter = MicrosConverter.class)
    @Column(name = "changed_at")
    private Instant changedAt = Instant.EPOCH;

    @Version
    private long version;

    protected PromptDraftEntity() {}

    PromptDraftEntity(String id, String owner, String name) {
        this.id = id;
        this.owner = owner;
        this.name = name;
    }

    void write(int base, String json, Instant at) {
        basedOn = base;
        content = json;
        changedAt = at;
    }

    PromptDraft draft() {
        return new PromptDraft(name, basedOn, content, changedAt);
    }
}
