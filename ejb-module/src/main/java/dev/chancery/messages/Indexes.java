package dev.chancery.messages;

/** Reads the place of a block in its message. */
final class Indexes {
    private static final int MOST = 100_000;

    private Indexes() {}

    static int of(Fields fields) {
        long index = fields.number("index").orElseThrow(() -> new MalformedFieldException("index", "is missing"));
        if (index < 0 || index > MOST) {
            throw new MalformedFieldException("index", "must be from 0 to " + MOST);
        }
        return (int) index;
    }
}
