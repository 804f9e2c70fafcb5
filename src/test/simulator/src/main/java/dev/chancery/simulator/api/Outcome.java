package dev.chancery.simulator.api;

import dev.chancery.simulator.answer.Answer;
import java.util.List;

/** What an endpoint has to say. */
sealed interface Outcome {

    record Plain(Object json) implements Outcome {}

    record Whole(Answer answer) implements Outcome {}

    /** JSON lines, each without its end. */
    record Lines(List<String> lines) implements Outcome {}

    record Streamed(Answer answer) implements Outcome {}
}
