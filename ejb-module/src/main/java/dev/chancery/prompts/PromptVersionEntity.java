package dev.chancery.prompts;

import dev.chancery.storage.AppendOnly;
import dev.chancery.storage.MicrosConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A version of a prompt; never changed. */
@AppendOnly
@Entity
@Table(name = "chancery_prompt_version")
class PromptVersionEntity {
    @Id
    private String id = "";

    @Column(name = "prompt_id")
    private String promptId = "";

    private int number;
    private String content = "";
    private String message = "";
    private String author = "";

    @Convert(converter = MicrosConverter.class)
    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    protected PromptVersionEntity() {}

    PromptVersionEntity(PromptEntity of, int number, PromptContent content, String message, String author, Instant at) {
        this.id = id(of.id(), number);
        this.promptId = of.id();
        this.number = number;
        this.content = content.body().toString();
        this.message = message;
        this.author = author;
        this.createdAt = at;
    }

    static String id(String promptId, int number) {
        return promptId + "-" + number;
    }

    String promptId() {
        return promptId;
    }

    int number() {
        return number;
    }

    String content() {
        return content;
    }

    String message() {
        return message;
    }

    String author() {
        return author;
    }

    Instant createdAt() {
        return createdAt;
    }
}
