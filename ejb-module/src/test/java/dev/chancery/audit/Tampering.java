package dev.chancery.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What somebody with access to the tables could do to them; each leaves the chain another than it was. */
enum Tampering {
    EDITS_A_ROW((chain, random) -> {
        int at = random.nextInt(chain.rows.size());
        AuditEntry row = chain.rows.get(at);
        chain.rows.set(at, edited(row, random.nextInt(14), random));
    }),
    MOVES_TEXT_BETWEEN_COLUMNS((chain, random) -> {
        int at = random.nextInt(chain.rows.size());
        AuditEntry row = chain.rows.get(at);
        String text = row.actor() + row.kind();
        int cut = (row.actor().length() + 1 + random.nextInt(text.length() - 1)) % text.length();
        chain.rows.set(at, with(row, text.substring(0, cut), text.substring(cut)));
    }),
    REMOVES_ROWS((chain, random) -> {
        int many = 1 + random.nextInt(Math.min(5, chain.rows.size()));
        for (int i = 0; i < many; i++) {
            chain.rows.remove(random.nextInt(chain.rows.size()));
        }
    }),
    SWAPS_PLACES((chain, random) -> {
        int one = random.nextInt(chain.rows.size());
        int two = (one + 1 + random.nextInt(chain.rows.size() - 1)) % chain.rows.size();
        AuditEntry first = chain.rows.get(one);
        AuditEntry second = chain.rows.get(two);
        chain.rows.set(one, withPlace(first, place(second)));
        chain.rows.set(two, withPlace(second, place(first)));
    }),
    SHUFFLES_A_BATCH((chain, random) -> {
        SealedBatch batch =
                any(chain.batches.stream().filter(each -> each.entries() > 1).toList(), random);
        List<AuditEntry> rows = new ArrayList<>(chain.rows.stream()
                .filter(row -> place(row) >= batch.firstPlace() && place(row) <= batch.lastPlace())
                .toList());
        chain.rows.removeAll(rows);
        Collections.rotate(rows, 1 + random.nextInt(rows.size() - 1));
        for (int i = 0; i < rows.size(); i++) {
            chain.rows.add(withPlace(rows.get(i), batch.firstPlace() + i));
        }
    }),
    INSERTS_A_ROW((chain, random) -> {
        long at = 1 + random.nextInt(chain.rows.size());
        chain.rows.replaceAll(row -> place(row) >= at ? withPlace(row, place(row) + 1) : row);
        chain.rows.add(withPlace(AuditRows.row(900_000).build(), at));
    }),
    INSERTS_A_ROW_OUTSIDE((chain, random) -> chain.rows.add(withPlace(
            AuditRows.row(900_000).build(),
            random.nextBoolean() ? -random.nextInt(100) : chain.rows.size() + 1L + random.nextInt(100)))),
    GIVES_A_PLACE_TWICE((chain, random) ->
            chain.rows.add(withPlace(AuditRows.row(900_000).build(), place(any(chain.rows, random))))),
    EDITS_A_BATCH((chain, random) -> {
        int at = random.nextInt(chain.batches.size());
        chain.batches.set(at, edited(chain.batches.get(at), random.nextInt(7), random));
    }),
    REMOVES_A_BATCH((chain, random) -> chain.batches.remove(random.nextInt(chain.batches.size()))),
    REMOVES_A_BATCH_WITH_ITS_ROWS((chain, random) -> {
        SealedBatch batch = chain.batches.remove(random.nextInt(chain.batches.size()));
        chain.rows.removeIf(row -> place(row) >= batch.firstPlace() && place(row) <= batch.lastPlace());
    }),
    SWAPS_BATCHES((chain, random) -> {
        int one = random.nextInt(chain.batches.size());
        int two = (one + 1 + random.nextInt(chain.batches.size() - 1)) % chain.batches.size();
        SealedBatch first = chain.batches.get(one);
        SealedBatch second = chain.batches.get(two);
        chain.batches.set(one, withNumber(first, second.number()));
        chain.batches.set(two, withNumber(second, first.number()));
    }),
    EDITS_THE_HEAD((chain, random) -> {
        StoredHead head = chain.head().orElseThrow();
        switch (random.nextInt(3)) {
            case 0 -> chain.head = new StoredHead(head.number() + other(random), head.place(), head.hash());
            case 1 -> chain.head = new StoredHead(head.number(), head.place() + other(random), head.hash());
            default -> chain.head = new StoredHead(head.number(), head.place(), flipped(head.hash(), random));
        }
    }),
    REMOVES_THE_HEAD((chain, random) -> chain.head = null),
    CUTS_OFF_THE_BEGINNING((chain, random) -> {
        int keep = 1 + random.nextInt(chain.batches.size() - 1);
        List<SealedBatch> gone = chain.batches.subList(0, chain.batches.size() - keep);
        long last = gone.get(gone.size() - 1).lastPlace();
        gone.clear();
        chain.rows.removeIf(row -> place(row) <= last);
    }),
    CUTS_OFF_ROWS_AT_THE_END((chain, random) -> {
        long keep = random.nextInt(chain.rows.size());
        chain.rows.removeIf(row -> place(row) > keep);
    }),
    CUTS_OFF_BATCHES_AT_THE_END((chain, random) -> cutOff(chain, random)),

    /** Only an anchor shows these: what is left is a chain without a fault. */
    CUTS_OFF_THE_END_WITHOUT_A_TRACE((chain, random) -> {
        cutOff(chain, random);
        SealedBatch last = chain.batches.get(chain.batches.size() - 1);
        chain.head = new StoredHead(last.number(), last.lastPlace(), last.hash());
    }),
    CUTS_OFF_EVERYTHING((chain, random) -> {
        chain.rows.clear();
        chain.batches.clear();
        chain.head = null;
    }),
    WRITES_THE_CHAIN_ANEW((chain, random) -> {
        List<AuditEntry> rows = new ArrayList<>(chain.rows);
        List<SealedBatch> batches = List.copyOf(chain.batches);
        int at = random.nextInt(rows.size());
        rows.set(at, edited(rows.get(at), 1 + random.nextInt(12), random));
        CUTS_OFF_EVERYTHING.on(chain, random);
        batches.forEach(batch -> chain.seal(rows.subList((int) batch.firstPlace() - 1, (int) batch.lastPlace())));
    });

    private final BiConsumer<MemoryChain, Random> how;

    Tampering(BiConsumer<MemoryChain, Random> how) {
        this.how = how;
    }

    void on(MemoryChain chain, Random random) {
        how.accept(chain, random);
    }

    boolean isWithoutATrace() {
        return compareTo(CUTS_OFF_THE_END_WITHOUT_A_TRACE) >= 0;
    }

    static AuditEntry withPlace(AuditEntry row, @Nullable Long place) {
        return new AuditEntry(
                row.id(),
                row.happened(),
                row.actor(),
                row.kind(),
                row.source(),
                row.action(),
                row.resourceType(),
                row.resourceId(),
                row.summary(),
                row.outcome(),
                row.failure(),
                row.correlation(),
                row.changes(),
                place);
    }

    private static void cutOff(MemoryChain chain, Random random) {
        int keep = 1 + random.nextInt(chain.batches.size() - 1);
        chain.batches.subList(keep, chain.batches.size()).clear();
        long last = chain.batches.get(keep - 1).lastPlace();
        chain.rows.removeIf(row -> place(row) > last);
    }

    private static AuditEntry with(AuditEntry row, String actor, String kind) {
        return new AuditEntry(
                row.id(),
                row.happened(),
                actor,
                kind,
                row.source(),
                row.action(),
                row.resourceType(),
                row.resourceId(),
                row.summary(),
                row.outcome(),
                row.failure(),
                row.correlation(),
                row.changes(),
                row.place());
    }

    private static AuditEntry edited(AuditEntry row, int column, Random random) {
        return new AuditEntry(
                column == 0 ? edited(row.id(), random) : row.id(),
                column == 1 ? row.happened().plusNanos(1000 * other(random)) : row.happened(),
                column == 2 ? edited(row.actor(), random) : row.actor(),
                column == 3 ? edited(row.kind(), random) : row.kind(),
                column == 4 ? editedOrNull(row.source(), random) : row.source(),
                column == 5 ? edited(row.action(), random) : row.action(),
                column == 6 ? edited(row.resourceType(), random) : row.resourceType(),
                column == 7 ? editedOrNull(row.resourceId(), random) : row.resourceId(),
                column == 8 ? edited(row.summary(), random) : row.summary(),
                column == 9 ? edited(row.outcome(), random) : row.outcome(),
                column == 10 ? editedOrNull(row.failure(), random) : row.failure(),
                column == 11 ? edited(row.correlation(), random) : row.correlation(),
                column == 12 ? edited(row.changes(), random) : row.changes(),
                column == 13 ? editedPlace(row, random) : row.place());
    }

    private static @Nullable Long editedPlace(AuditEntry row, Random random) {
        return random.nextInt(4) == 0 ? null : (Long) (place(row) + other(random));
    }

    private static SealedBatch edited(SealedBatch batch, int column, Random random) {
        long other = other(random);
        return new SealedBatch(
                column == 0 ? batch.number() + other : batch.number(),
                column == 1 ? batch.entries() + (int) other : batch.entries(),
                column == 2 ? batch.firstPlace() + other : batch.firstPlace(),
                column == 3 ? batch.lastPlace() + other : batch.lastPlace(),
                column == 4 ? batch.sealed().plusNanos(1000 * other) : batch.sealed(),
                column == 5 ? flipped(batch.previousHash(), random) : batch.previousHash(),
                column == 6 ? flipped(batch.hash(), random) : batch.hash());
    }

    private static SealedBatch withNumber(SealedBatch batch, long number) {
        return new SealedBatch(
                number,
                batch.entries(),
                batch.firstPlace(),
                batch.lastPlace(),
                batch.sealed(),
                batch.previousHash(),
                batch.hash());
    }

    private static @Nullable String editedOrNull(@Nullable String text, Random random) {
        if (text == null) {
            return random.nextBoolean() ? "" : "x";
        }
        return random.nextInt(3) == 0 ? null : edited(text, random);
    }

    /** Another text: a character changed, added or taken away, of the kind that is easily overlooked. */
    private static String edited(String text, Random random) {
        int at = text.isEmpty() ? 0 : random.nextInt(text.length());
        return switch (text.isEmpty() ? 0 : random.nextInt(4)) {
            case 0 ->
                text.substring(0, at)
                        + any(List.of(" ", "\u200b", "0", "\u00e9", "\ud83d\ude00"), random)
                        + text.substring(at);
            case 1 -> text.substring(0, at) + text.substring(at + 1);
            case 2 -> text.substring(0, at) + (char) (text.charAt(at) ^ 1) + text.substring(at + 1);
            default -> text + "\n";
        };
    }

    private static String flipped(String hash, Random random) {
        int at = random.nextInt(hash.length());
        char digit = Character.forDigit((Character.digit(hash.charAt(at), 16) + 1 + random.nextInt(15)) % 16, 16);
        return hash.substring(0, at) + digit + hash.substring(at + 1);
    }

    private static long other(Random random) {
        long many = 1 + random.nextInt(random.nextBoolean() ? 2 : 10_000);
        return random.nextBoolean() ? many : -many;
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static long place(AuditEntry row) {
        Long place = row.place();
        return place == null ? Long.MIN_VALUE : place;
    }
}
