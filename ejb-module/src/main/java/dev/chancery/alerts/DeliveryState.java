package dev.chancery.alerts;

/** What became of an alert that was to be told. */
public enum DeliveryState {
    /** It will be tried, or tried again. */
    WAITING,
    /** The channel took it. */
    SENT,
    /** It was tried until the time for that was over. */
    FAILED,
    /** Nobody is told: no channel takes it, or the channel was switched off or removed meanwhile. */
    NOT_SENT
}
