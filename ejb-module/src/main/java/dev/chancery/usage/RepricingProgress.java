package dev.chancery.usage;

/** Follows how attempts are priced again, and may break that off. */
@FunctionalInterface
public interface RepricingProgress {
    /** Nobody follows it. */
    RepricingProgress UNWATCHED = soFar -> true;

    /**
     * Told after every some hundred attempts, on the thread that prices them; it should be quick.
     *
     * @param soFar of the attempts that were looked at, the oldest
     * @return whether to go on; what is done stays
     */
    boolean goesOn(Repriced soFar);
}
