package dev.chancery.status;

import java.util.List;

/** A feature's bean that knows how the feature is. */
public interface StatusSource {
    /** What there is to say now; may be empty. Answers within a second or so, from memory or by a short query. */
    List<Status> status();
}
