package dev.chancery.guardrails;

import dev.chancery.config.InvalidSettingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The order in which guardrails are asked. */
final class GuardrailOrder {
    /** Of guardrails that do not say theirs. */
    static final int NO_PRIORITY = Integer.MAX_VALUE;

    private static final Comparator<Place> BY_PRIORITY = Comparator.comparing(Place::builtIn)
            .thenComparingInt(Place::priority)
            .thenComparing(Place::name);

    private GuardrailOrder() {}

    /** The built-in ones, in no order. */
    static List<Place> builtIn() {
        return List.of(new Place(SizeGuardrail.NAME, true, 1), new Place(ForbiddenGuardrail.NAME, true, 2));
    }

    /**
     * The names in order.
     *
     * @throws InvalidSettingException when the configured order names one that is not there
     * @throws IllegalArgumentException when two have one name
     */
    static List<String> of(List<Place> places, List<String> first) {
        List<String> byPriority =
                places.stream().sorted(BY_PRIORITY).map(Place::name).toList();
        TreeSet<String> known = new TreeSet<>();
        for (String name : byPriority) {
            if (!known.add(name) || name.equals(Checks.REDACTION)) {
                throw new IllegalArgumentException(
                        "There are two guardrails with the name " + name + "; give one another name by @Named.");
            }
        }
        if (!known.containsAll(first)) {
            throw new InvalidSettingException(
                    GuardrailsConfig.ORDER.name(),
                    String.join(",", first),
                    "names of guardrails that there are: " + String.join(", ", known));
        }
        List<String> order = new ArrayList<>(first);
        byPriority.stream().filter(name -> !first.contains(name)).forEach(order::add);
        return List.copyOf(order);
    }

    /** What decides where a guardrail stands. */
    record Place(String name, boolean builtIn, int priority) {}
}
