package dev.chancery.audit;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows the chain from its first link to its last, row by row, in constant memory. Used once. */
final class ChainCheck {
    private static final int MOST_FINDINGS = 100;

    private final StoredChain chain;
    private final @Nullable ChainHead anchor;
    private final Instant begun;
    private final VerificationProgress progress;
    private final List<String> findings = new ArrayList<>();
    private final Deque<AuditEntry> rowsAhead = new ArrayDeque<>();
    private long rowsRead = Long.MIN_VALUE;
    private @Nullable SealedBatch last;
    private boolean anchorMet;
    private long found;
    private long batches;
    private long rows;
    private long total;

    private ChainCheck(StoredChain chain, @Nullable ChainHead anchor, Instant begun, VerificationProgress progress) {
        this.chain = chain;
        this.anchor = anchor;
        this.begun = begun;
        this.progress = progress;
        this.anchorMet = anchor == null || anchor.equals(ChainHead.NONE);
    }

    /**
     * Follows it all, as far as it is sealed; an anchor is a link that must be part of it.
     *
     * @throws VerificationCancelledException when the progress says so
     */
    static Verification verify(
            StoredChain chain, @Nullable ChainHead anchor, Instant now, VerificationProgress progress) {
        for (int tries = 1; ; tries++) {
            long first = first(chain);
            Verification verification = new ChainCheck(chain, anchor, now, progress).run();
            // A removal of what is too old, at the same time, looks like one of somebody else's.
            if (verification.isIntact() || tries == 3 || first == first(chain)) {
                return verification;
            }
        }
    }

    private static long first(StoredChain chain) {
        return chain.batches(Long.MIN_VALUE).stream()
                .findFirst()
                .map(SealedBatch::number)
                .orElse(0L);
    }

    private Verification run() {
        total = chain.head().map(StoredHead::place).orElse(0L);
        do {
            followBatches();
        } while (!isAtEnd());
        AuditEntry stray = peekRow();
        if (stray != null) {
            find("The row in place %d and what follows it belong to no batch.", stray.place());
        }
        long stored = last == null ? 0 : chain.count(last.lastPlace());
        if (stored != rows) {
            find("%d rows have a place in the chain, which was followed through %d.", stored, rows);
        }
        if (!anchorMet && anchor != null) {
            find("The chain ends before the anchor, batch %d: its end was cut off.", anchor.batch());
        }
        return verification();
    }

    private Verification verification() {
        ChainHead head = last == null ? ChainHead.NONE : new ChainHead(last.number(), last.hash());
        return new Verification(begun, batches, rows, head, List.copyOf(findings), found);
    }

    private void followBatches() {
        List<SealedBatch> page = chain.batches(last == null ? Long.MIN_VALUE : last.number());
        while (!page.isEmpty()) {
            page.forEach(this::follow);
            page = chain.batches(page.get(page.size() - 1).number());
        }
    }

    /** The end is where head and rows end as well; while others seal, there may be more. */
    private boolean isAtEnd() {
        AuditEntry beyond = peekRow();
        Optional<StoredHead> head = chain.head();
        StoredHead expected = last == null
                ? new StoredHead(0, 0, ChainHead.NONE.hash())
                : new StoredHead(last.number(), last.lastPlace(), last.hash());
        boolean isHead = head.map(expected::equals).orElse(last == null);
        if (isHead && beyond == null) {
            return true;
        }
        if (!chain.batches(expected.number()).isEmpty()) {
            return false;
        }
        if (!isHead) {
            find(
                    "The chain ends with batch %d, but its head is %s.",
                    expected.number(),
                    head.map(stored -> "batch " + stored.number()).orElse("missing"));
        }
        return true;
    }

    private void follow(SealedBatch batch) {
        SealedBatch before = last;
        if (before == null) {
            begin(batch);
        } else {
            join(before, batch);
        }
        followRows(batch);
        if (anchor != null && anchor.batch() == batch.number()) {
            compare(batch.hash());
        }
        batches++;
        last = batch;
        if (!progress.goesOn(rows, Math.max(rows, total))) {
            throw new VerificationCancelledException(verification());
        }
    }

    private void begin(SealedBatch first) {
        total -= first.firstPlace() - 1;
        ChainHead before = new ChainHead(first.number() - 1, first.previousHash());
        boolean fromTheStart = before.equals(ChainHead.NONE) && first.firstPlace() == 1;
        if (!fromTheStart && (before.batch() < 1 || !chain.isRemovalRecorded(before))) {
            find("The chain begins with batch %d, and no removal of what came before is recorded.", first.number());
        }
        if (anchor == null || anchorMet) {
            return;
        }
        if (anchor.batch() == before.batch()) {
            compare(before.hash());
        } else if (anchor.batch() < before.batch()) {
            anchorMet = true;
            find(
                    "The anchor, batch %d, is older than what is kept from batch %d on: it cannot be compared.",
                    anchor.batch(), first.number());
        }
    }

    private void join(SealedBatch before, SealedBatch batch) {
        if (batch.number() != before.number() + 1) {
            find("Batch %d follows batch %d: what was between is missing.", batch.number(), before.number());
        }
        if (!batch.previousHash().equals(before.hash())) {
            find("Batch %d does not continue batch %d.", batch.number(), before.number());
        }
        if (batch.firstPlace() != before.lastPlace() + 1) {
            find("Batch %d begins at place %d, not at %d.", batch.number(), batch.firstPlace(), before.lastPlace() + 1);
        }
    }

    private void followRows(SealedBatch batch) {
        ChainDigest digest = batch.digest();
        long count = 0;
        long place = batch.firstPlace();
        for (AuditEntry row = peekRow(); row != null && place(row) <= batch.lastPlace(); row = peekRow()) {
            rowsAhead.remove();
            if (place(row) == place + count) {
                count++;
            } else {
                find("There is a row in place %d, where place %d comes next.", row.place(), place + count);
                count = place(row) - place + 1;
            }
            digest.row(row);
            rows++;
        }
        if (count != batch.entries() || place + count - 1 != batch.lastPlace()) {
            find("Batch %d was sealed with %d rows; not all of them are there.", batch.number(), batch.entries());
        }
        if (!digest.hex().equals(batch.hash())) {
            find(
                    "Batch %d, places %d to %d, is not as it was sealed.",
                    batch.number(), batch.firstPlace(), batch.lastPlace());
        }
    }

    private void compare(String hash) {
        anchorMet = true;
        if (anchor != null && !anchor.hash().equals(hash)) {
            find("Batch %d has another hash than the anchor: the chain was written anew.", anchor.batch());
        }
    }

    private @Nullable AuditEntry peekRow() {
        if (rowsAhead.isEmpty()) {
            rowsAhead.addAll(chain.rows(rowsRead));
            rowsRead = rowsAhead.isEmpty() ? rowsRead : place(rowsAhead.getLast());
        }
        return rowsAhead.peek();
    }

    private static long place(AuditEntry row) {
        Long place = row.place();
        return place == null ? Long.MIN_VALUE : place; // what has none is not asked for
    }

    private void find(String sentence, @Nullable Object... values) {
        found++;
        if (findings.size() < MOST_FINDINGS) {
            findings.add(String.format(java.util.Locale.ROOT, sentence, values));
        }
    }
}
