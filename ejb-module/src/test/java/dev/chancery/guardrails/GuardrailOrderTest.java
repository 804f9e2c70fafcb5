package dev.chancery.guardrails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.config.InvalidSettingException;
import dev.chancery.guardrails.GuardrailOrder.Place;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuardrailOrderTest {
    private static List<Place> places(Place... own) {
        List<Place> places = new ArrayList<>(GuardrailOrder.builtIn());
        places.addAll(List.of(own));
        return places;
    }

    private static Place place(String name, int priority) {
        return new Place(name, false, priority);
    }

    @Test
    void isByPriorityThenName() {
        List<Place> places =
                places(place("none", GuardrailOrder.NO_PRIORITY), place("b", 5), place("a", 5), place("first", -1));

        assertThat(GuardrailOrder.of(places, List.of()))
                .containsExactly("first", "a", "b", "none", "size", "forbidden");
    }

    @Test
    void beginsAsConfigured() {
        assertThat(GuardrailOrder.of(places(place("a", 1), place("b", 2)), List.of("forbidden", "b")))
                .containsExactly("forbidden", "b", "a", "size");
    }

    @Test
    void refusesUnknownNames() {
        assertThatThrownBy(() -> GuardrailOrder.of(places(place("a", 1)), List.of("a", "c")))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("chancery.guardrails.order is 'a,c' but must be names of guardrails that there are:"
                        + " a, forbidden, size.");
    }

    @Test
    void refusesOneNameForTwo() {
        assertThatThrownBy(() -> GuardrailOrder.of(places(place("a", 1), place("a", 2)), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two guardrails with the name a");
        assertThatThrownBy(() -> GuardrailOrder.of(places(place("size", 1)), List.of()))
                .hasMessageContaining("two guardrails with the name size");
        assertThatThrownBy(() -> GuardrailOrder.of(places(place("redaction", 1)), List.of()))
                .hasMessageContaining("redaction");
    }
}
