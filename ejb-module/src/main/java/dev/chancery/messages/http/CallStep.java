package dev.chancery.messages.http;

/** A step on the way of a call. */
public interface CallStep {
    /**
     * Performs the call, or hands it to the next step.
     *
     * @throws dev.chancery.messages.ClaudeException when it fails
     */
    <T> T perform(Call<T> call);
}
