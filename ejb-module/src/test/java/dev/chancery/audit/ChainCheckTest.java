package dev.chancery.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChainCheckTest {
    private static final long SEED = 20_261_121;

    @Test
    void findsNothingInAChainAsItWasSealed() {
        for (int rows = 0; rows < 300; rows++) {
            MemoryChain chain = chain(rows, new Random(rows));

            Verification verification =
                    chain.verify(chain.head().map(StoredHead::head).orElse(null));
            assertThat(verification.findings()).isEmpty();
            assertThat(verification.rows()).isEqualTo(rows);
            assertThat(verification.batches()).isEqualTo(chain.batches.size());
        }
    }

    @Test
    void findsNothingWrongWithAnAnchorOfAnyAge() {
        MemoryChain chain = chain(100, new Random(SEED));

        assertThat(chain.batches)
                .allSatisfy(batch -> assertThat(chain.verify(new ChainHead(batch.number(), batch.hash()))
                                .findings())
                        .isEmpty());
        assertThat(chain.verify(ChainHead.NONE).isIntact()).isTrue();
    }

    /** Of each kind many, at random places: thousands in all. */
    @Test
    void findsEveryTampering() {
        MemoryChain chain = chain(300, new Random(SEED));
        ChainHead anchor = chain.head().orElseThrow().head();
        Random random = new Random(SEED);
        Map<Tampering, Integer> found = new EnumMap<>(Tampering.class);
        for (int i = 0; i < 4000; i++) {
            Tampering tampering = Tampering.values()[i % Tampering.values().length];
            MemoryChain tampered = chain.copy();
            tampering.on(tampered, random);

            assertThat(tampered.verify(anchor).isIntact())
                    .as("tampering %d, %s", i, tampering)
                    .isFalse();
            assertThat(tampered.verify(null).isIntact())
                    .as("without an anchor: tampering %d, %s", i, tampering)
                    .isEqualTo(tampering.isWithoutATrace());
            found.merge(tampering, 1, Integer::sum);
        }

        assertThat(found).hasSize(Tampering.values().length).allSatisfy((kind, times) -> assertThat(times)
                .isGreaterThanOrEqualTo(190));
    }

    @ParameterizedTest
    @EnumSource
    void findsTamperingInTheShortestChain(Tampering tampering) {
        Random random = new Random(SEED);
        for (int i = 0; i < 100; i++) {
            MemoryChain chain = new MemoryChain();
            chain.seal(List.of(AuditRows.row(1).build(), AuditRows.row(2).build()));
            chain.seal(List.of(AuditRows.row(3).build()));
            ChainHead anchor = chain.head().orElseThrow().head();
            tampering.on(chain, random);

            assertThat(chain.verify(anchor).isIntact()).as("tampering %d", i).isFalse();
        }
    }

    @Test
    void saysWhereItWas() {
        MemoryChain chain = new MemoryChain();
        chain.seal(List.of(AuditRows.row(1).build(), AuditRows.row(2).build()));
        chain.seal(List.of(AuditRows.row(3).build(), AuditRows.row(4).build()));
        chain.seal(List.of(AuditRows.row(5).build()));
        chain.rows.remove(2);

        assertThat(chain.verify(null).findings())
                .containsExactly(
                        "There is a row in place 4, where place 3 comes next.",
                        "Batch 2, places 3 to 4, is not as it was sealed.");
    }

    @Test
    void keepsAHundredFindingsAndCountsThemAll() {
        MemoryChain chain = chain(1000, new Random(SEED));
        chain.rows.clear();

        Verification verification = chain.verify(null);
        assertThat(verification.findings()).hasSize(100);
        assertThat(verification.found()).isGreaterThan(150);
    }

    @Test
    void goesOnAfterARemovalThatIsRecorded() {
        MemoryChain chain = chain(50, new Random(SEED));
        SealedBatch last = chain.batches.get(2);
        ChainHead removed = new ChainHead(last.number(), last.hash());
        chain.batches.subList(0, 3).clear();
        chain.rows.removeIf(row -> row.place() <= last.lastPlace());

        assertThat(chain.verify(null).findings())
                .containsExactly("The chain begins with batch 4, and no removal of what came before is recorded.");

        chain.rows.add(AuditRows.row(1000)
                .action(DatabaseChain.REMOVAL)
                .resourceId(removed.toString())
                .build());
        assertThat(chain.verify(null).findings()).isEmpty();
        assertThat(chain.verify(removed).findings())
                .as("the last one removed still compares")
                .isEmpty();
        assertThat(chain.verify(new ChainHead(3, "0".repeat(64))).findings())
                .containsExactly("Batch 3 has another hash than the anchor: the chain was written anew.");
        assertThat(chain.verify(new ChainHead(1, "0".repeat(64))).findings())
                .containsExactly(
                        "The anchor, batch 1, is older than what is kept from batch 4 on: it cannot be compared.");
    }

    @Test
    void followsWhatIsSealedMeanwhile() {
        MemoryChain chain = chain(50, new Random(SEED));
        Random random = new Random(SEED);
        int[] more = {0};
        StoredChain growing = new GrowingChain(chain, () -> {
            if (more[0] < 40 && random.nextBoolean()) {
                more[0]++;
                chain.seal(List.of(AuditRows.row(1000 + more[0]).build()));
            }
        });

        Verification verification =
                ChainCheck.verify(growing, null, java.time.Instant.EPOCH, VerificationProgress.UNWATCHED);
        assertThat(verification.findings()).isEmpty();
        assertThat(verification.rows()).isGreaterThan(50);
    }

    /** Something happens before each look. */
    private record GrowingChain(MemoryChain chain, Runnable before) implements StoredChain {
        @Override
        public java.util.Optional<StoredHead> head() {
            before.run();
            return chain.head();
        }

        @Override
        public List<SealedBatch> batches(long after) {
            before.run();
            return chain.batches(after);
        }

        @Override
        public List<AuditEntry> rows(long after) {
            before.run();
            return chain.rows(after);
        }

        @Override
        public long count(long upTo) {
            before.run();
            return chain.count(upTo);
        }

        @Override
        public boolean isRemovalRecorded(ChainHead last) {
            return chain.isRemovalRecorded(last);
        }
    }

    private static MemoryChain chain(int rows, Random random) {
        MemoryChain chain = new MemoryChain();
        List<AuditEntry> open = new ArrayList<>();
        IntStream.rangeClosed(1, rows).forEach(number -> {
            open.add(row(number, random));
            if (random.nextInt(6) == 0 || number == rows) {
                chain.seal(List.copyOf(open));
                open.clear();
            }
        });
        return chain;
    }

    private static AuditEntry row(int number, Random random) {
        return AuditRows.row(number)
                .actor(random.nextInt(5) == 0 ? "" : "actor-" + random.nextInt(5))
                .resourceId(random.nextInt(5) == 0 ? null : "limit-" + random.nextInt(5))
                .summary(random.nextInt(5) == 0 ? "" : "Text ü \ud83d\ude00 " + random.nextInt())
                .outcome(random.nextInt(5) == 0 ? Outcome.FAILED : Outcome.DONE)
                .build();
    }
}
