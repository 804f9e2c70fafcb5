package dev.chancery.planted.threads;

import dev.chancery.architecture.Culprit;
import java.util.List;

@Culprit
class Parallel {
    long count(List<String> lines) {
        return lines.parallelStream().count();
    }
}
