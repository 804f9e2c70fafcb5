package dev.chancery.simulator.api;

/** One operation of the API. */
@FunctionalInterface
interface Endpoint {

    /**
     * Does it.
     *
     * @throws Problem for an error answer
     */
    Outcome answer(Call call);
}
