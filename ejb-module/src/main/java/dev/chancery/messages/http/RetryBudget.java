package dev.chancery.messages.http;

/**
 * Bounds what retries may add when everything fails: each call puts a tenth of a retry in, each retry takes one out, so
 * that in a storm no more than a tenth is asked twice. A small stock lets the retries of a quiet time pass.
 */
final class RetryBudget {
    private static final int TENTHS_A_RETRY = 10;
    private static final int MOST_TENTHS = 10 * TENTHS_A_RETRY;

    private int tenths = MOST_TENTHS;

    synchronized void called() {
        tenths = Math.min(MOST_TENTHS, tenths + 1);
    }

    synchronized boolean takeRetry() {
        if (tenths < TENTHS_A_RETRY) {
            return false;
        }
        tenths -= TENTHS_A_RETRY;
        return true;
    }
}
