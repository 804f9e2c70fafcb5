package dev.chancery.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;

/** What the container has to be able to do with our beans. */
final class BeanRules {

    private static final String NORMAL_SCOPE = "jakarta.enterprise.context.NormalScope";
    private static final Set<String> TRANSACTIONS =
            Set.of("jakarta.transaction.Transactional", "jakarta.ejb.TransactionAttribute");

    private BeanRules() {}

    static ArchRule normalScopedBeansCanBeProxied(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .areMetaAnnotatedWith(NORMAL_SCOPE)
                .and()
                .areNotInterfaces()
                .should(Conditions.hold("leave room for a proxy", BeanRules::canBeProxied))
                .because("a client proxy extends the bean: it needs a class and methods that are not final,"
                        + " and a constructor without parameters that is not private");
    }

    static ArchRule normalScopedProductsCanBeProxied(String root) {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .and()
                .areAnnotatedWith("jakarta.enterprise.inject.Produces")
                .and()
                .areMetaAnnotatedWith(NORMAL_SCOPE)
                .should(Conditions.hold(
                        "return what a proxy can extend", method -> canBeProxied(method.getRawReturnType())))
                .because("what is produced into a normal scope is handed out as a proxy");
    }

    static ArchRule nothingMerelySupportsATransaction(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(Conditions.hold("have a transaction that is more than SUPPORTS", type -> annotations(type)
                        .noneMatch(BeanRules::merelySupports)))
                .because("EclipseLink leaks a pooled connection where SUPPORTS meets no transaction;"
                        + " reads stay on REQUIRED");
    }

    private static boolean canBeProxied(JavaClass type) {
        if (type.isInterface()) {
            return true;
        }
        return !type.isPrimitive()
                && !type.isArray()
                && !type.getModifiers().contains(JavaModifier.FINAL)
                && type.getConstructors().stream()
                        .anyMatch(constructor -> constructor.getParameters().isEmpty()
                                && !constructor.getModifiers().contains(JavaModifier.PRIVATE))
                && type.getMethods().stream()
                        .map(method -> method.getModifiers())
                        .noneMatch(modifiers -> modifiers.contains(JavaModifier.FINAL)
                                && !modifiers.contains(JavaModifier.PRIVATE)
                                && !modifiers.contains(JavaModifier.STATIC));
    }

    private static boolean merelySupports(JavaAnnotation<?> mark) {
        return TRANSACTIONS.contains(mark.getRawType().getName())
                && mark.get("value")
                        .filter(value -> value instanceof JavaEnumConstant kind
                                && kind.name().equals("SUPPORTS"))
                        .isPresent();
    }

    /** On the class and on its methods. */
    private static Stream<JavaAnnotation<?>> annotations(JavaClass type) {
        return Stream.concat(
                type.getAnnotations().stream(),
                type.getMethods().stream().flatMap(method -> method.getAnnotations().stream()));
    }
}
