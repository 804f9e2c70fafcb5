package dev.chancery.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the code is written. */
final class CodeRules {

    private static final String CONFIG_API = "org.eclipse.microprofile.config.";
    private static final Map<String, Set<String>> READS = Map.of(
            "java.lang.System",
            Set.of("getProperty", "getProperties", "getenv"),
            "java.lang.Boolean",
            Set.of("getBoolean"),
            "java.lang.Integer",
            Set.of("getInteger"),
            "java.lang.Long",
            Set.of("getLong"),
            CONFIG_API + "ConfigProvider",
            Set.of("getConfig"),
            CONFIG_API + "Config",
            Set.of("getValue", "getValues", "getConfigValue", "getOptionalValue", "getOptionalValues"));
    private static final List<String> WHO_MAY_SEE = List.of(
            "dev.chancery.console.NeedsPermission",
            "jakarta.annotation.security.PermitAll",
            "com.vaadin.flow.server.auth.AnonymousAllowed");

    private CodeRules() {}

    static ArchRule secretsAreNotRecords(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .haveNameMatching(".*(Secret|ApiKey|Password)")
                .and()
                .areNotAnnotations()
                .should(Conditions.hold(
                        "keep what it holds: a final class, no record, with its own toString", CodeRules::keeps))
                .because("a record prints its components, and a subclass could");
    }

    static ArchRule viewsSayWhoMaySeeThem(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .areAnnotatedWith("com.vaadin.flow.router.Route")
                .should(Conditions.hold(
                        "say who may see it", type -> WHO_MAY_SEE.stream().anyMatch(type::isAnnotatedWith)))
                .because("a view without a word about access is an accident, open or shut");
    }

    static ArchRule packagesAreNullMarked(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should(Conditions.hold("stand in a package marked @NullMarked", type -> type.getPackage()
                        .isAnnotatedWith("org.jspecify.annotations.NullMarked")))
                .because("callers read from the types what may be null");
    }

    static ArchRule configurationIsReadInConfigTypes(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and(describe("are not named *Config", (JavaClass type) -> !isConfig(type)))
                .should(Conditions.neverUse(
                        "system properties, environment or configuration", CodeRules::readsConfiguration))
                .andShould(Conditions.hold("inject no @ConfigProperty", CodeRules::injectsNoProperty))
                .because("configuration is a type per feature, checked at the start, with every default in one place");
    }

    static ArchRule namesAreNounsOfTheTrade(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Helpers|Util|Utils)")
                .because("such a name says that a name is missing");
    }

    static ArchRule nothingIsPrinted(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(Conditions.neverUse("standard output", CodeRules::prints))
                .because("a server's console belongs to the server");
    }

    static ArchRule loggingIsBySystemLogger(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.util.logging..",
                        "org.slf4j..",
                        "org.apache.commons.logging..",
                        "org.apache.logging..",
                        "org.apache.log4j..")
                .because("System.Logger reaches the log of both servers and needs no library");
    }

    private static boolean keeps(JavaClass type) {
        return !type.isRecord()
                && !type.isInterface()
                && !type.isEnum()
                && type.getModifiers().contains(JavaModifier.FINAL)
                && type.tryGetMethod("toString").isPresent();
    }

    private static boolean isConfig(JavaClass type) {
        JavaClass outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        return type.getSimpleName().endsWith("Config")
                || outermost.getSimpleName().endsWith("Config");
    }

    private static boolean readsConfiguration(JavaAccess<?> access) {
        return READS.getOrDefault(access.getTargetOwner().getName(), Set.of())
                .contains(access.getTarget().getName());
    }

    private static boolean injectsNoProperty(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .noneMatch(use -> use.getTargetClass().getName().equals(CONFIG_API + "inject.ConfigProperty"));
    }

    private static boolean prints(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return (owner.equals("java.lang.System") && (name.equals("out") || name.equals("err")))
                || name.equals("printStackTrace");
    }
}
