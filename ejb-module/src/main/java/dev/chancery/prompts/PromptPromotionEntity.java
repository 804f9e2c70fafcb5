package dev.chancery.prompts;

import dev.chancery.prompts.PromptPromotion.State;
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

/** A request to put a protected label on a version. */
@Entity
@Table(name = "chancery_prompt_promotion")
class PromptPromotionEntity {
    private static final long NO_LABEL = -1;

    @Id
    private String id = "";

    private String taken = "";

    @Column(name = "prompt_id")
    private String promptId = "";

    private String label = "";
    private int number;
    private int share;

    @Column(name = "from_number")
    private @Nullable Integer from;

    @Column(name = "label_version")
    private long labelVersion;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    @Column(name = "asked_by")
    private String askedBy = "";

    @Convert(converter = MicrosConverter.class)
    @Column(name = "asked_at")
    private Instant askedAt = Instant.EPOCH;

    @Column(name = "asked_why")
    private String askedWhy = "";

    @Column(name = "decided_by")
    private String decidedBy = "";

    @Convert(converter = MicrosConverter.class)
    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_why")
    private String decidedWhy = "";

    @Version
    private long version;

    protected PromptPromotionEntity() {}

    /** @param sits where the label sits now; null when it sits nowhere */
    PromptPromotionEntity(
            String id, String promptId, String label, int number, int share, @Nullable PromptLabelEntity sits) {
        this.id = id;
        this.taken = PromptLabelEntity.id(promptId, label);
        this.promptId = promptId;
        this.label = label;
        this.number = number;
        this.share = share;
        this.from = sits == null ? null : Integer.valueOf(sits.label().number());
        this.labelVersion = version(sits);
    }

    void asked(String who, Instant at, String why) {
        askedBy = who;
        askedAt = at;
        askedWhy = why;
    }

    void decide(State as, String who, Instant at, String why) {
        state = as;
        taken = id;
        decidedBy = who;
        decidedAt = at;
        decidedWhy = why;
    }

    /** Whether the label was moved since. */
    boolean isStale(@Nullable PromptLabelEntity sits) {
        return labelVersion != version(sits);
    }

    private static long version(@Nullable PromptLabelEntity sits) {
        return sits == null ? NO_LABEL : sits.version();
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    String promptId() {
        return promptId;
    }

    String label() {
        return label;
    }

    String askedBy() {
        return askedBy;
    }

    PromptPromotion promotion(String prompt, @Nullable PromptLabelEntity sits) {
        return new PromptPromotion(
                id,
                prompt,
                label,
                number,
                share,
                from,
                state,
                isOpen() && isStale(sits),
                askedBy,
                askedAt,
                askedWhy,
                decidedBy,
                decidedAt,
                decidedWhy);
    }
}
