package dev.chancery.alerts;

/** Sends alerts. */
@FunctionalInterface
interface AlertSender {
    /** Blocks until the receiver has taken it, for some seconds at most. */
    void send(Outgoing outgoing) throws SendingFailedException;
}
