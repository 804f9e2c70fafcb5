package dev.chancery.simulator.http;

/** Answers requests, on the server's one thread: it must not block. */
@FunctionalInterface
public interface HttpHandler {

    Reply handle(HttpRequest request);
}
