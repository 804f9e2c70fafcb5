package dev.chancery.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.local.LocalBucket;
import io.github.bucket4j.local.SynchronizationStrategy;
import java.time.Duration;

/** A bucket that refills all the time, a minute from empty to full. For one thread at a time. */
final class MinuteBucket {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int DEEPEST_DEBT_IN_MINUTES = 60;

    private final LocalBucket bucket;
    private long capacity;

    MinuteBucket(long capacity, TimeMeter time) {
        this.capacity = capacity;
        this.bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, MINUTE))
                .withSynchronizationStrategy(SynchronizationStrategy.NONE)
                .withCustomTimePrecision(time)
                .build();
    }

    static BucketConfiguration configuration(long capacity) {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, MINUTE))
                .build();
    }

    long capacity() {
        return capacity;
    }

    long level() {
        return bucket.getAvailableTokens();
    }

    /** Nanoseconds until as much is there; of more than fits, until the bucket is full. */
    long nanosUntil(long amount) {
        long wanted = Math.min(amount, capacity);
        return wanted <= 0 ? 0 : bucket.estimateAbilityToConsume(wanted).getNanosToWaitForRefill();
    }

    /** Takes, or with a negative amount gives back; goes into debt when there is too little. */
    void take(long amount) {
        if (amount > 0) {
            bucket.consumeIgnoringRateLimits(Math.min(amount, capacity * DEEPEST_DEBT_IN_MINUTES));
        } else if (amount < 0) {
            bucket.addTokens(Math.min(-amount, capacity * (DEEPEST_DEBT_IN_MINUTES + 1)));
        }
    }

    void lowerTo(long ceiling) {
        take(Math.max(0, level() - ceiling));
    }

    void resize(long newCapacity) {
        if (newCapacity != capacity) {
            capacity = newCapacity;
            bucket.replaceConfiguration(configuration(newCapacity), TokensInheritanceStrategy.AS_IS);
        }
    }
}
