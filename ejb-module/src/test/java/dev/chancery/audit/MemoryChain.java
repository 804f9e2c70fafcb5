package dev.chancery.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A chain as the tables hold it, for whoever wants to tamper with it. Pages are short, so that borders come often. */
final class MemoryChain implements StoredChain {
    private static final int PAGE = 7;

    final List<AuditEntry> rows;
    final List<SealedBatch> batches;

    @Nullable
    StoredHead head;

    MemoryChain() {
        this(new ArrayList<>(), new ArrayList<>(), null);
    }

    private MemoryChain(List<AuditEntry> rows, List<SealedBatch> batches, @Nullable StoredHead head) {
        this.rows = rows;
        this.batches = batches;
        this.head = head;
    }

    MemoryChain copy() {
        return new MemoryChain(new ArrayList<>(rows), new ArrayList<>(batches), head);
    }

    /** Appends rows as one batch, as the sealer does. */
    void seal(List<AuditEntry> open) {
        StoredHead last = head == null ? new StoredHead(0, 0, ChainHead.NONE.hash()) : head;
        List<AuditEntry> placed = new ArrayList<>();
        for (AuditEntry row : open) {
            placed.add(Tampering.withPlace(row, last.place() + 1 + placed.size()));
        }
        SealedBatch batch = SealedBatch.of(last, placed, open.get(0).happened().plusSeconds(5));
        rows.addAll(placed);
        batches.add(batch);
        head = new StoredHead(batch.number(), batch.lastPlace(), batch.hash());
    }

    @Override
    public Optional<StoredHead> head() {
        return Optional.ofNullable(head);
    }

    @Override
    public List<SealedBatch> batches(long after) {
        return batches.stream()
                .filter(batch -> batch.number() > after)
                .sorted(Comparator.comparing(SealedBatch::number))
                .limit(PAGE)
                .toList();
    }

    @Override
    public List<AuditEntry> rows(long after) {
        return rows.stream()
                .filter(row -> row.place() != null && row.place() > after)
                .sorted(Comparator.comparing(AuditEntry::place))
                .limit(PAGE)
                .toList();
    }

    @Override
    public long count(long upTo) {
        return rows.stream()
                .filter(row -> row.place() != null && row.place() <= upTo)
                .count();
    }

    @Override
    public boolean isRemovalRecorded(ChainHead last) {
        return rows.stream()
                .anyMatch(row -> row.action().equals(DatabaseChain.REMOVAL)
                        && row.outcome().equals("DONE")
                        && Objects.equals(row.resourceId(), last.toString()));
    }

    Verification verify(@Nullable ChainHead anchor) {
        return ChainCheck.verify(this, anchor, java.time.Instant.EPOCH, VerificationProgress.UNWATCHED);
    }
}
