package dev.chancery.pipeline;

/** Hands out beans that others cannot name. */
public final class HiddenDesks {
    private HiddenDesks() {}

    /** One. */
    public static Object one() {
        return new HiddenDesk();
    }
}
