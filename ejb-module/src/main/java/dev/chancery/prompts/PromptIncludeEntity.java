package dev.chancery.prompts;

import dev.chancery.storage.AppendOnly;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That a version includes another prompt; never changed. */
@AppendOnly
@Entity
@Table(name = "chancery_prompt_include")
class PromptIncludeEntity {
    @Id
    private String id = "";

    @Column(name = "prompt_id")
    private String promptId = "";

    private int number;

    @Column(name = "included_name")
    private String name = "";

    @Column(name = "included_label")
    private String label = "";

    protected PromptIncludeEntity() {}

    PromptIncludeEntity(String id, String promptId, int number, PromptReference included) {
        this.id = id;
        this.promptId = promptId;
        this.number = number;
        this.name = included.name();
        this.label = included.label();
    }

    String promptId() {
        return promptId;
    }

    int number() {
        return number;
    }

    PromptReference included() {
        return new PromptReference(name, label);
    }
}
