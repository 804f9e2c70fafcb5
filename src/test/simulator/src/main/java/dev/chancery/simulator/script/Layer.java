package dev.chancery.simulator.script;

import java.util.List;
import java.util.stream.Stream;

/**
 * The directives of one source. Alternatives stand between bars; the first that still applies is followed, so that
 * {@code status=429;times=1|status=529;times=2} is a 429, then two 529, then a normal answer.
 */
record Layer(List<Directives> alternatives, String text) {

    static Layer parse(String text) {
        List<Directives> alternatives =
                Stream.of(text.split("\\|")).map(Directives::parse).toList();
        return new Layer(alternatives, text.strip());
    }

    String counterOf(int alternative) {
        return alternatives.get(alternative).get("id").orElse(text) + '#' + alternative;
    }
}
