package dev.chancery.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RulesTest {

    private static final Pattern ACCUSED = Pattern.compile("<([\\w.$]+)");

    private static JavaClasses shipped;

    @ParameterizedTest
    @EnumSource
    void isKeptByWhatShips(Rule rule) {
        rule.under(Code.ROOT).check(shipped());
    }

    @ParameterizedTest
    @EnumSource
    void givesAReason(Rule rule) {
        assertThat(rule.under(Code.ROOT).getDescription()).contains(", because ");
    }

    /** Every culprit is accused, nobody else is. */
    @ParameterizedTest
    @EnumSource
    void catchesThePlantedMistake(Rule rule) {
        JavaClasses planted = Code.planted(rule);
        Set<String> culprits = planted.stream()
                .filter(type -> type.isAnnotatedWith(Culprit.class))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(culprits).as("mistakes planted in " + rule.plantedRoot()).isNotEmpty();

        assertThat(accused(rule, planted)).isEqualTo(culprits);
    }

    private static Set<String> accused(Rule rule, JavaClasses planted) {
        List<String> details = rule.under(rule.plantedRoot())
                .evaluate(planted)
                .getFailureReport()
                .getDetails();
        return details.stream()
                .flatMap(String::lines)
                .map(ACCUSED::matcher)
                .filter(Matcher::find)
                .map(line -> owner(line.group(1), planted))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A class's own name, also where the accused is a member of it. */
    private static String owner(String name, JavaClasses planted) {
        String owner = name;
        while (!planted.contain(owner)) {
            int dot = owner.lastIndexOf('.');
            assertThat(dot).as("a planted class in " + name).isPositive();
            owner = owner.substring(0, dot);
        }
        return owner;
    }

    private static synchronized JavaClasses shipped() {
        if (shipped == null) {
            shipped = Code.shipped();
        }
        return shipped;
    }
}
