package dev.chancery.audit;

import java.time.Instant;
import java.util.List;

/** A link of the chain: rows in their places, and a hash over them and the link before. */
record SealedBatch(
        long number, int entries, long firstPlace, long lastPlace, Instant sealed, String previousHash, String hash) {
    /** Seals rows that are in their places already, after a head. */
    static SealedBatch of(StoredHead head, List<AuditEntry> rows, Instant now) {
        SealedBatch open = new SealedBatch(
                head.number() + 1, rows.size(), head.place() + 1, head.place() + rows.size(), now, head.hash(), "");
        ChainDigest digest = open.digest();
        rows.forEach(digest::row);
        return open.withHash(digest.hex());
    }

    /** A digest that has everything but the rows, which must follow in their order. */
    ChainDigest digest() {
        return new ChainDigest()
                .text(previousHash)
                .number(number)
                .number(entries)
                .number(firstPlace)
                .number(lastPlace)
                .instant(sealed);
    }

    private SealedBatch withHash(String made) {
        return new SealedBatch(number, entries, firstPlace, lastPlace, sealed, previousHash, made);
    }
}
