package dev.chancery.planted.services.status;

public interface StatusSource {
    int status();
}
