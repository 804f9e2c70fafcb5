package dev.chancery.bench;

import dev.chancery.messages.http.AttemptLedger;
import dev.chancery.messages.http.AttemptStart;
import dev.chancery.usage.SampleUse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How long the note of an attempt takes when calls begin at a fixed rate, whatever each of them takes. */
final class IntentCost {
    private static final int CALLERS = 25;
    private static final long NANOS_BETWEEN = 2_000_000;

    /** Notes an attempt. */
    interface Note {
        void take(AttemptStart start) throws Exception;
    }

    private IntentCost() {}

    static Note notes(AttemptLedger ledger) {
        return start -> ledger.open(start, Duration.ofMinutes(1));
    }

    static Contestant<Percentiles> of(Note note) {
        return times -> Percentiles.ofNanos(measured(note, times));
    }

    private static long[] measured(Note note, int times) throws Exception {
        SampleUse use = new SampleUse(3);
        List<AttemptStart> starts = Stream.generate(use::start).limit(times).toList();
        long[] nanos = new long[times];
        AtomicInteger next = new AtomicInteger();
        long begin = System.nanoTime();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<?>> done = IntStream.range(0, CALLERS)
                    .<Future<?>>mapToObj(caller -> callers.submit(() -> {
                        for (int i = next.getAndIncrement(); i < times; i = next.getAndIncrement()) {
                            await(begin + i * NANOS_BETWEEN);
                            long before = System.nanoTime();
                            note.take(starts.get(i));
                            nanos[i] = System.nanoTime() - before;
                        }
                        return null;
                    }))
                    .toList();
            for (Future<?> each : done) {
                each.get();
            }
        } finally {
            callers.shutdownNow();
        }
        return nanos;
    }

    private static void await(long turn) {
        for (long rest = turn - System.nanoTime(); rest > 0; rest = turn - System.nanoTime()) {
            LockSupport.parkNanos(rest);
        }
    }
}
