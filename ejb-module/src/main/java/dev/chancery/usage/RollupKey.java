package dev.chancery.usage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Which sums an attempt goes into.
 *
 * @param hour the hour in UTC in which it was sent
 * @param shard the node that writes the row, so that nodes never wait for each other
 */
record RollupKey(Instant hour, String shard, Dimension dimension, String value, String model, String source) {
    private static final int HALF_A_DIGEST = 16;

    /** All that the attempt goes into. */
    static List<RollupKey> of(AttemptEntity attempt, String shard) {
        List<RollupKey> keys = new ArrayList<>();
        add(keys, attempt, shard, Dimension.ALL, "");
        add(keys, attempt, shard, Dimension.KEY, attempt.keyId());
        add(keys, attempt, shard, Dimension.APPLICATION, Columns.orEmpty(attempt.application()));
        add(keys, attempt, shard, Dimension.PRINCIPAL, Columns.orEmpty(attempt.principal()));
        if (attempt.promptName() != null) {
            add(keys, attempt, shard, Dimension.PROMPT, attempt.promptName());
            add(keys, attempt, shard, Dimension.PROMPT_VERSION, attempt.promptName() + "#" + attempt.promptVersion());
        }
        attempt.tags().forEach(tag -> add(keys, attempt, shard, Dimension.TAG, tag));
        return keys;
    }

    private static void add(
            List<RollupKey> keys, AttemptEntity attempt, String shard, Dimension dimension, String value) {
        keys.add(new RollupKey(
                attempt.startedAt().truncatedTo(ChronoUnit.HOURS),
                shard,
                dimension,
                value,
                attempt.model(),
                Columns.orEmpty(attempt.source())));
    }

    /** A row's id: the same for the same sums, so that a row is found without a search. */
    String id() {
        return digest(hour, shard, dimension, value, model, source);
    }

    static String digest(Object... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object part : parts) {
                byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, HALF_A_DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
