package dev.chancery.planted.threads;

import dev.chancery.architecture.Culprit;
import java.util.concurrent.CompletionStage;

@Culprit
class Followed {
    CompletionStage<String> text(CompletionStage<Object> answer) {
        return answer.thenApplyAsync(Object::toString);
    }
}
