package dev.chancery.bench;

import dev.chancery.messages.http.AttemptEnd;
import dev.chancery.messages.http.AttemptLedger;
import dev.chancery.usage.BenchLedger;
import dev.chancery.usage.SampleUse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** What it takes to write the records of many attempts that end at once, with their sums. */
final class OutcomeCost implements Contestant<Cost> {
    private static final int CALLERS = 200;

    private final BenchLedger ledger;
    private final SampleUse use = new SampleUse(5);

    OutcomeCost(BenchLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Cost run(int times) throws Exception {
        List<AttemptLedger.Entry> entries = open(times);
        List<AttemptEnd> ends = Stream.generate(use::end).limit(times).toList();
        Meter before = Meter.now();
        for (int i = 0; i < times; i++) {
            entries.get(i).end(ends.get(i));
        }
        ledger.flush();
        return Meter.now().since(before, times);
    }

    private List<AttemptLedger.Entry> open(int times) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<AttemptLedger.Entry>> opened = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                var start = use.start();
                opened.add(callers.submit(() -> ledger.ledger().open(start, Duration.ofMinutes(1))));
            }
            List<AttemptLedger.Entry> entries = new ArrayList<>();
            for (Future<AttemptLedger.Entry> each : opened) {
                entries.add(each.get());
            }
            return entries;
        } finally {
            callers.shutdownNow();
        }
    }
}
