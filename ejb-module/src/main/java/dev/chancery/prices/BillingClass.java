package dev.chancery.prices;

/** What is billed by number, each class at a rate of its own. */
public enum BillingClass {
    /** Prompt tokens that were neither read from nor written to the prompt cache. */
    INPUT("input", 6),
    /** All tokens that Claude produced, thinking included. */
    OUTPUT("output", 6),
    /** Prompt tokens written to the cache for five minutes. */
    CACHE_WRITE_5M("cache_write_5m", 6),
    /** Prompt tokens written to the cache for an hour. */
    CACHE_WRITE_1H("cache_write_1h", 6),
    /** Prompt tokens read from the cache. */
    CACHE_READ("cache_read", 6),
    /** Searches of the web that Claude made. */
    WEB_SEARCH("web_search", 3);

    private final String word;
    private final int decimals;

    BillingClass(String word, int decimals) {
        this.word = word;
        this.decimals = decimals;
    }

    /** The name in files, errors and exports, such as {@code cache_write_5m}. */
    public String word() {
        return word;
    }

    /** A rate is dollars for ten to the power of this: 6 for tokens, by the million; 3 for searches, by the thousand. */
    public int decimals() {
        return decimals;
    }

    /** Whether tokens are counted: only these are cheaper in batches and dearer where geography is asked for. */
    public boolean isToken() {
        return this != WEB_SEARCH;
    }
}
