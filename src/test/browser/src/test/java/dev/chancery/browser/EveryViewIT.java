package dev.chancery.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every view with something in it; with pictures to look at. */
class EveryViewIT {
    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    private static Screens screens;

    @BeforeAll
    static void furnish() {
        Samples.await(JOURNEY);
        screens = Screens.furnished(Api.of(JOURNEY));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void isSound(Variant variant) {
        SentBatches.send(JOURNEY.simulator());
        Visit visit = variant.visit(JOURNEY);
        List<String> findings = new ArrayList<>();
        for (Screen screen : screens.of(variant)) {
            try {
                look(visit, screen, variant);
            } catch (RuntimeException | AssertionError e) {
                findings.add(screen + ": " + e.getMessage());
            }
        }
        assertThat(findings).isEmpty();
    }

    /** The pages are the same on both servers: on one of them they are looked at in one way. */
    static Stream<Variant> variants() {
        return Stream.of(Variant.values())
                .filter(variant ->
                        variant == Variant.LIGHT_ENGLISH_DESK || "wildfly".equals(System.getProperty("server")));
    }

    private static void look(Visit visit, Screen screen, Variant variant) {
        screen.open(visit);
        Look look =
                Look.at(visit, "every-view/" + screen + "-" + variant.word()).isSound();
        if (variant.isChinese()) {
            look.isChinese();
        }
        visit.requireNoComplaints();
    }
}
