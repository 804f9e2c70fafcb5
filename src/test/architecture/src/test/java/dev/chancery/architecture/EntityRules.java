package dev.chancery.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** What is stored. */
final class EntityRules {

    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final String VERSION = "jakarta.persistence.Version";
    private static final String APPEND_ONLY = "AppendOnly";

    private EntityRules() {}

    static ArchRule entitiesArePackagePrivateAndOpen(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .areAnnotatedWith(ENTITY)
                .should()
                .bePackagePrivate()
                .andShould()
                .notHaveModifier(JavaModifier.FINAL)
                .because("callers speak to the feature, not to its tables,"
                        + " and a provider extends entities to load lazily");
    }

    static ArchRule entitiesHaveAVersion(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .areAnnotatedWith(ENTITY)
                .should(Conditions.hold(
                        "have a @Version, or be marked append-only", type -> hasVersion(type) || isAppendOnly(type)))
                .because("the later of two writers must learn that it comes second;"
                        + " what is only appended has no second writer");
    }

    private static boolean hasVersion(JavaClass type) {
        return Stream.<JavaMember>concat(type.getAllFields().stream(), type.getAllMethods().stream())
                .anyMatch(member -> member.isAnnotatedWith(VERSION));
    }

    private static boolean isAppendOnly(JavaClass type) {
        return type.getAnnotations().stream()
                .anyMatch(mark -> mark.getRawType().getSimpleName().equals(APPEND_ONLY));
    }
}
