package dev.chancery.planted.services.storage;

import java.util.function.Consumer;
import java.util.function.Function;

public interface Database {
    <T> T transact(Function<Object, T> work);

    void run(Consumer<Object> work);
}
