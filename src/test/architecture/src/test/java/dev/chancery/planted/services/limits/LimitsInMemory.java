package dev.chancery.planted.services.limits;

public class LimitsInMemory implements Limits {
    @Override
    public int limit() {
        return 1;
    }
}
