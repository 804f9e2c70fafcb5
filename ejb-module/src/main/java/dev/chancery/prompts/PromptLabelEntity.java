package dev.chancery.prompts;

import dev.chancery.storage.MicrosConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a label of a prompt sits. */
@Entity
@Table(name = "chancery_prompt_label")
class PromptLabelEntity {
    @Id
    private String id = "";

    @Column(name = "prompt_id")
    private String promptId = "";

    private String label = "";
    private int number;

    @Column(name = "before_number")
    private @Nullable Integer before;

    @Column(name = "canary_number")
    private @Nullable Integer canary;

    @Column(name = "canary_share")
    private int share;

    @Column(name = "moved_by")
    private String movedBy = "";

    @Convert(converter = MicrosConverter.class)
    @Column(name = "moved_at")
    private Instant movedAt = Instant.EPOCH;

    @Version
    private long version;

    protected PromptLabelEntity() {}

    PromptLabelEntity(String promptId, String label) {
        this.id = id(promptId, label);
        this.promptId = promptId;
        this.label = PromptNames.checkedLabel(label);
    }

    static String id(String promptId, String label) {
        return promptId + "-" + label;
    }

    /** Puts it on a version; no share of calls goes to another one any more. */
    void move(int to, String who, Instant at) {
        before = number == 0 || number == to ? before : Integer.valueOf(number);
        number = to;
        canary = null;
        share = 0;
        moved(who, at);
    }

    /** Sends a share of calls, in per cent, to another version. */
    void split(int to, int percent, String who, Instant at) {
        canary = to;
        share = percent;
        moved(who, at);
    }

    private void moved(String who, Instant at) {
        movedBy = who;
        movedAt = at;
    }

    boolean isOn(int other) {
        return number == other;
    }

    boolean tries(int other) {
        return canary != null && canary == other;
    }

    String promptId() {
        return promptId;
    }

    long version() {
        return version;
    }

    PromptLabel label() {
        return new PromptLabel(label, number, before, canary, share, movedBy, movedAt);
    }
}
