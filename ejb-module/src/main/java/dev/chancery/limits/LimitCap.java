package dev.chancery.limits;

/**
 * What an administrator allows a key with a class of models.
 *
 * @param version to be named by who changes it
 * @param keyId the logical key's id; {@link #ALL} for every key
 * @param modelClass such as {@code opus-5}, as {@link LimitState} has it; {@link #ALL} for every class
 * @param allowance for a minute
 */
public record LimitCap(String id, long version, String keyId, String modelClass, Allowance allowance) {
    /** Stands for every key or class. */
    public static final String ALL = "*";

    boolean concerns(String key, String models) {
        return (keyId.equals(ALL) || keyId.equals(key)) && (modelClass.equals(ALL) || modelClass.equals(models));
    }
}
