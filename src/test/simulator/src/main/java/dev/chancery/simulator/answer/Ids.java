package dev.chancery.simulator.answer;

import java.util.SplittableRandom;

/** Ids that look like the API's. They differ from run to run, whatever the seed, as ledgers rely on that. */
public final class Ids {

    private static final String DIGITS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final int LENGTH = 22;

    private final SplittableRandom random = new SplittableRandom();

    public synchronized String next(String prefix) {
        StringBuilder id = new StringBuilder(prefix).append("01");
        for (int i = 0; i < LENGTH; i++) {
            id.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return id.toString();
    }
}
