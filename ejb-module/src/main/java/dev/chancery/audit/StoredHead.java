package dev.chancery.audit;

/** The head of the chain as it is stored: the newest batch, the place of its last row, its hash. */
record StoredHead(long number, long place, String hash) {
    ChainHead head() {
        return new ChainHead(number, hash);
    }
}
