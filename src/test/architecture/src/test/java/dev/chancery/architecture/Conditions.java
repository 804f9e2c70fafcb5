package dev.chancery.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasSourceCodeLocation;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** Short forms of ArchUnit's conditions. */
final class Conditions {

    private Conditions() {}

    /** A sentence that begins with a verb, and its test. */
    static <T extends HasName.AndFullName & HasSourceCodeLocation> ArchCondition<T> hold(
            String sentence, Predicate<? super T> test) {
        return new ArchCondition<>(sentence) {
            @Override
            public void check(T item, ConditionEvents events) {
                String message =
                        "<%s> does not %s in %s".formatted(item.getFullName(), sentence, item.getSourceCodeLocation());
                events.add(new SimpleConditionEvent(item, test.test(item), message));
            }
        };
    }

    /** No call, no method reference and no field access of this kind, wherever in the class. */
    static ArchCondition<JavaClass> neverUse(String what, Predicate<JavaAccess<?>> kind) {
        return new ArchCondition<>("never use " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(kind)
                        .forEach(access -> events.add(SimpleConditionEvent.violated(access, access.getDescription())));
            }
        };
    }
}
