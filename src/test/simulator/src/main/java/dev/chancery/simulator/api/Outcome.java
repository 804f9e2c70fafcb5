package dev.chancery.simulator.api;

import dev.chancery.simulator.answer.Answer;

/** What an endpoint has to say. */
sealed interface Outcome {

    record Plain(Object json) implements Outcome {}

    record Whole(Answer answer) implements Outcome {}

    record Streamed(Answer answer) implements Outcome {}
}
