package dev.chancery.limits;

import dev.chancery.keys.KeyNeed;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One key with one class of models: its buckets, and what was taken from them for attempts under way.
 *
 * <p>The API takes a request and its input when it comes, and its output as it is produced; and refuses when a bucket
 * is empty. So that it need not, a request, its input and its expected output are taken here before it is sent, and
 * corrected when they are known. What is expected is learnt from earlier answers; as far as these differ, a reserve is
 * left in the bucket. As long as no answer has told the limits, few attempts go ahead.
 */
final class Lane {
    private static final int SCOUTS = 8;
    private static final long LONGEST_SCOUTING = Duration.ofSeconds(10).toNanos();
    private static final Duration SCOUTS_PAUSE = Duration.ofMillis(50);
    private static final int UNKNOWN_OUTPUT_PART = 8;
    private static final int LARGEST_RESERVE_PART = 10;
    private static final int JITTER_PART = 600;
    private static final long LONGEST_UNSHARED = Duration.ofSeconds(1).toNanos();
    private static final long SHARED_WHILE_USED = Duration.ofSeconds(2).toNanos();
    private static final int BLIND_PART = 20;
    private static final int SHARING_RESERVE_PART = 150;
    private static final long LARGEST_CONTEXT = 2_000_000;

    private final LongSupplier time;
    private final TimeMeter meterTime;
    private final double share;
    private final Map<Meter, MinuteBucket> buckets = new EnumMap<>(Meter.class);
    private final Map<Meter, Long> reported = new EnumMap<>(Meter.class);
    private final Average inputRatio = new Average();
    private final Average output = new Average();
    private final RecentTakes recent;
    private final Map<Meter, Long> untold = new EnumMap<>(Meter.class);
    private Allowance cap;
    private boolean shared;
    private long sharedAt;
    private boolean heard;
    private long firstAsked;
    private long lastUsed;
    private int underWay;
    private long inputUnderWay;
    private long outputUnderWay;

    Lane(Allowance cap, double share, boolean shared, LongSupplier time) {
        this.shared = shared;
        this.time = time;
        this.meterTime = new NanoTime(time);
        this.share = share;
        this.recent = new RecentTakes(time.getAsLong());
        this.cap = cap;
        this.firstAsked = time.getAsLong();
        this.lastUsed = firstAsked;
        this.sharedAt = firstAsked - LONGEST_UNSHARED;
        fit();
    }

    synchronized Duration take(KeyNeed need) {
        long now = time.getAsLong();
        lastUsed = now;
        if (mustWaitForScouts(now)) {
            return SCOUTS_PAUSE;
        }
        if (shared && now - sharedAt > LONGEST_UNSHARED) { // nobody knows what others took meanwhile
            buckets.values().forEach(bucket -> bucket.lowerTo(bucket.capacity() / BLIND_PART));
            sharedAt = now;
        }
        long input = expectedInput(need);
        long produced = expectedOutput(need);
        long wait = Math.max(
                nanosUntil(Meter.REQUESTS, 1, 0),
                Math.max(
                        nanosUntil(Meter.INPUT_TOKENS, input, need.inputTokens() * inputRatio.deviation()),
                        nanosUntil(Meter.OUTPUT_TOKENS, Math.max(1, produced), output.deviation())));
        if (wait == 0) {
            underWay++;
            inputUnderWay += input;
            outputUnderWay += produced;
            debit(Meter.REQUESTS, 1);
            debit(Meter.INPUT_TOKENS, input);
            debit(Meter.OUTPUT_TOKENS, produced);
            recent.add(Meter.REQUESTS, 1, now);
            recent.add(Meter.INPUT_TOKENS, input, now);
        }
        return Duration.ofNanos(wait);
    }

    private boolean mustWaitForScouts(long now) {
        if (heard) {
            return false;
        }
        if (underWay == 0) {
            firstAsked = now;
        }
        return underWay >= SCOUTS && now - firstAsked < LONGEST_SCOUTING;
    }

    private long nanosUntil(Meter meter, long amount, double deviation) {
        MinuteBucket bucket = buckets.get(meter);
        if (bucket == null || amount == 0) {
            return 0;
        }
        double uncertain = 2 * deviation * Math.sqrt(underWay + 1.0);
        long reserve = meter == Meter.REQUESTS
                ? bucket.capacity() / JITTER_PART
                : Math.min((long) uncertain, bucket.capacity() / LARGEST_RESERVE_PART);
        return bucket.nanosUntil(amount + reserve);
    }

    private long expectedInput(KeyNeed need) {
        double ratio = inputRatio.isKnown() ? inputRatio.mean() : 1;
        return Math.round(Math.min(need.inputTokens() * ratio, Allowance.MOST));
    }

    private long expectedOutput(KeyNeed need) {
        if (output.isKnown()) {
            return Math.min(need.outputTokens(), Math.round(output.mean()));
        }
        MinuteBucket bucket = buckets.get(Meter.OUTPUT_TOKENS);
        return bucket == null ? 0 : Math.min(need.outputTokens(), bucket.capacity() / UNKNOWN_OUTPUT_PART);
    }

    /** Takes; with a negative amount, gives back. */
    private void debit(Meter meter, long amount) {
        MinuteBucket bucket = buckets.get(meter);
        if (bucket != null) {
            bucket.take(amount);
            untold.merge(meter, amount, Long::sum);
        }
    }

    /** Moves what is left of a shared bucket. */
    interface Move {
        long take(Meter meter, long capacity, long amount);
    }

    synchronized void shared(boolean isShared) {
        shared = isShared;
    }

    /** Tells all nodes what was taken, and takes over what is left for all. Blocks, but no caller meanwhile. */
    void share(Move move) {
        Map<Meter, Long> capacities = new EnumMap<>(Meter.class);
        synchronized (this) {
            if (time.getAsLong() - lastUsed > SHARED_WHILE_USED) {
                return;
            }
            buckets.forEach((meter, bucket) -> capacities.put(meter, bucket.capacity()));
        }
        capacities.forEach((meter, capacity) -> {
            long amount = Math.max(-capacity, Math.min(capacity, told(meter)));
            takeOver(meter, move.take(meter, capacity, amount));
        });
    }

    private synchronized long told(Meter meter) {
        Long amount = untold.remove(meter);
        return amount == null ? 0 : amount;
    }

    private synchronized void takeOver(Meter meter, long left) {
        MinuteBucket bucket = buckets.get(meter);
        if (bucket != null) { // a little stays there, because every node takes from what it heard of last
            long mine = left - bucket.capacity() / SHARING_RESERVE_PART - untold.getOrDefault(meter, 0L);
            bucket.take(bucket.level() - mine);
            sharedAt = time.getAsLong();
        }
    }

    synchronized void settle(KeyNeed need, long saidInput, long saidOutput) {
        lastUsed = time.getAsLong();
        long input = Math.min(saidInput, LARGEST_CONTEXT); // an API that says nonsense must not stop all calls
        long produced = Math.min(saidOutput, need.outputTokens() == 0 ? LARGEST_CONTEXT : need.outputTokens());
        debit(Meter.INPUT_TOKENS, input - inputOfOne());
        debit(Meter.OUTPUT_TOKENS, produced - outputOfOne());
        ended();
        if (input > 0 && need.inputTokens() > 0) {
            inputRatio.add((double) input / need.inputTokens());
        }
        if (produced > 0) {
            output.add((double) produced);
        }
    }

    synchronized void giveBack() {
        if (underWay > 0) {
            debit(Meter.REQUESTS, -1);
            debit(Meter.INPUT_TOKENS, -inputOfOne());
            debit(Meter.OUTPUT_TOKENS, -outputOfOne());
            ended();
        }
    }

    // Attempts under way have no names here: each gives back the mean of what all took, the last one the rest.
    private long inputOfOne() {
        return underWay == 0 ? 0 : inputUnderWay / underWay;
    }

    private long outputOfOne() {
        return underWay == 0 ? 0 : outputUnderWay / underWay;
    }

    private void ended() {
        if (underWay > 0) {
            inputUnderWay -= inputOfOne();
            outputUnderWay -= outputOfOne();
            underWay--;
        }
    }

    synchronized void learn(UnaryOperator<@Nullable String> header) {
        heard = true;
        long now = time.getAsLong();
        recent.answered(Meter.REQUESTS, 1, now);
        recent.answered(Meter.INPUT_TOKENS, inputOfOne(), now);
        for (Meter meter : Meter.values()) {
            Reported said = Reported.of(meter, header);
            if (said.limit() > 0) {
                reported.put(meter, said.limit());
                fit(meter);
            }
            MinuteBucket bucket = buckets.get(meter);
            if (bucket != null && said.saysWhatRemains()) {
                long ceiling = said.ceiling(meter) - recent.of(meter, now);
                debit(meter, Math.max(0, bucket.level() - ceiling));
            }
        }
    }

    synchronized void cap(Allowance newCap) {
        cap = newCap;
        fit();
    }

    private void fit() {
        for (Meter meter : Meter.values()) {
            fit(meter);
        }
    }

    private void fit(Meter meter) {
        long mine = (long) Math.ceil(reported.getOrDefault(meter, 0L) * share);
        long limit = Allowance.tighter(mine, cap.of(meter));
        MinuteBucket bucket = buckets.get(meter);
        if (limit == 0) {
            buckets.remove(meter);
        } else if (bucket == null) {
            buckets.put(meter, new MinuteBucket(limit, meterTime));
        } else {
            bucket.resize(limit);
        }
    }

    synchronized Map<Meter, LimitLevel> levels() {
        Map<Meter, LimitLevel> levels = new EnumMap<>(Meter.class);
        buckets.forEach((meter, bucket) -> levels.put(
                meter,
                new LimitLevel(
                        bucket.capacity(),
                        Math.max(0, bucket.level()),
                        Duration.ofNanos(bucket.nanosUntil(bucket.capacity())))));
        return levels;
    }

    synchronized boolean isIdle(Duration least) {
        return underWay == 0 && time.getAsLong() - lastUsed >= least.toNanos();
    }

    /** Nanoseconds that begin at zero: Bucket4j compares them, and those of the JVM may overflow. */
    private static final class NanoTime implements TimeMeter {
        private final LongSupplier time;
        private final long origin;

        NanoTime(LongSupplier time) {
            this.time = time;
            this.origin = time.getAsLong();
        }

        @Override
        public long currentTimeNanos() {
            return time.getAsLong() - origin;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
