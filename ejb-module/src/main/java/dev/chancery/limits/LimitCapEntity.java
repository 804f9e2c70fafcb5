package dev.chancery.limits;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What an administrator allows a key with a class of models. */
@Entity
@Table(name = "chancery_limit_cap")
class LimitCapEntity {
    @Id
    private String id = "";

    @Version
    private long version;

    @Column(name = "key_id")
    private String keyId = "";

    @Column(name = "model_class")
    private String modelClass = "";

    private long requests;

    @Column(name = "input_tokens")
    private long inputTokens;

    @Column(name = "output_tokens")
    private long outputTokens;

    protected LimitCapEntity() {}

    LimitCapEntity(String id, String keyId, String modelClass) {
        this.id = id;
        this.keyId = keyId;
        this.modelClass = modelClass;
    }

    void allow(Allowance allowance) {
        requests = allowance.requests();
        inputTokens = allowance.inputTokens();
        outputTokens = allowance.outputTokens();
    }

    LimitCap cap() {
        return new LimitCap(id, version, keyId, modelClass, new Allowance(requests, inputTokens, outputTokens));
    }
}
