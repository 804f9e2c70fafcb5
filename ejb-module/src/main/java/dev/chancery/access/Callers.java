package dev.chancery.access;

import java.util.function.Supplier;

/** Tells who the caller is; injectable. */
public interface Callers {
    /**
     * The caller on this thread: whom {@link #as} named, else the one whom Jakarta Security knows, else {@link
     * Caller#ANONYMOUS}, outside a request as well. Does not block, never throws.
     */
    Caller current();

    /**
     * Does work on behalf of a caller, on this thread and until it returns: scheduled work as {@link Caller#scheduler},
     * a service that authenticates by itself as that one. What the work throws passes through.
     */
    <T> T as(Caller caller, Supplier<T> work);
}
