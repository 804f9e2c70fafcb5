package dev.chancery.planted.services.limits;

public interface Limits {
    int limit();
}
