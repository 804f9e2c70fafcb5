package dev.chancery.assistants;

import jakarta.enterprise.inject.spi.DefinitionException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is wrong with declarations: all of it is told at once. */
final class Defects {
    private final List<String> found = new ArrayList<>();

    /** @param reason a sentence's end, which says what is wrong and what is allowed */
    void add(Class<?> type, String reason) {
        found.add(type.getName() + " " + reason + ".");
    }

    /** @param type the interface that has the method, perhaps from another one */
    void add(Class<?> type, Method method, String reason) {
        String parameters = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", "));
        found.add(type.getName() + "." + method.getName() + "(" + parameters + ") " + reason + ".");
    }

    int count() {
        return found.size();
    }

    /** What stops the deployment; empty when nothing is wrong. */
    Optional<DefinitionException> exception() {
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new DefinitionException(
                        "Prompts are asked for in a wrong way:\n- " + String.join("\n- ", found)));
    }
}
