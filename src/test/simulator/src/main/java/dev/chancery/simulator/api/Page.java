package dev.chancery.simulator.api;

import dev.chancery.simulator.http.HttpRequest;
import dev.chancery.simulator.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A part of a list, chosen by {@code limit}, {@code after_id} and {@code before_id}. */
record Page<T>(List<T> items, boolean more) {

    private static final int USUAL = 20;
    private static final int MOST = 1000;

    static <T> Page<T> of(List<T> all, Function<T, String> id, HttpRequest request) {
        int limit = limit(request.parameter("limit"));
        Optional<String> before = request.parameter("before_id");
        if (before.isPresent()) {
            int end = index(all, id, before.get());
            int start = Math.max(0, end - limit);
            return new Page<>(all.subList(start, end), start > 0);
        }
        int start = request.parameter("after_id")
                .map(after -> index(all, id, after) + 1)
                .orElse(0);
        int end = Math.min(all.size(), start + limit);
        return new Page<>(all.subList(start, end), end < all.size());
    }

    private static int limit(Optional<String> text) {
        try {
            int limit = text.map(Integer::parseInt).orElse(USUAL);
            Fields.require(limit >= 1 && limit <= MOST, "limit: must be between 1 and " + MOST);
            return limit;
        } catch (NumberFormatException e) {
            throw Problem.invalid("limit: must be a whole number");
        }
    }

    private static <T> int index(List<T> all, Function<T, String> id, String wanted) {
        int index = all.stream().map(id).toList().indexOf(wanted);
        Fields.require(index >= 0, "after_id or before_id: there is no " + Fields.shortened(wanted));
        return index;
    }

    Map<String, Object> json(Function<T, String> id, Function<T, Object> item) {
        boolean empty = items.isEmpty();
        return Json.object(
                "data",
                items.stream().map(item).toList(),
                "has_more",
                more,
                "first_id",
                empty ? null : id.apply(items.get(0)),
                "last_id",
                empty ? null : id.apply(items.get(items.size() - 1)));
    }
}
