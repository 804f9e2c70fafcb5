package dev.chancery.messages.http;

import dev.chancery.messages.Fields;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** A ledger that keeps everything, contents too, in memory. */
public final class MemoryLedger implements AttemptLedger {
    private final List<AttemptStart> starts = new CopyOnWriteArrayList<>();
    private final List<AttemptEnd> ends = new CopyOnWriteArrayList<>();
    private final List<Fields> requests = new CopyOnWriteArrayList<>();
    private final List<Fields> answers = new CopyOnWriteArrayList<>();

    @Override
    public Entry open(AttemptStart start, Duration patience) {
        starts.add(start);
        return new Row(start.call() + "-" + start.number());
    }

    public List<AttemptStart> starts() {
        return starts;
    }

    public List<AttemptEnd> ends() {
        return ends;
    }

    /** The bodies that were sent. */
    public List<Fields> requests() {
        return requests;
    }

    /** The messages that came. */
    public List<Fields> answers() {
        return answers;
    }

    private final class Row implements Entry {
        private final String id;

        Row(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public boolean wantsContents() {
            return true;
        }

        @Override
        public void contents(Fields request, Fields answer) {
            requests.add(request);
            answers.add(answer);
        }

        @Override
        public CompletionStage<?> end(AttemptEnd end) {
            ends.add(end);
            return CompletableFuture.completedStage(end);
        }
    }
}
