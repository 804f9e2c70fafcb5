package dev.chancery.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** Who may know whom. */
final class LayerRules {

    private static final String[] WIRE = {
        "jakarta.ws.rs.client..",
        "java.net.http..",
        "org.eclipse.microprofile.rest.client..",
        "org.eclipse.microprofile.faulttolerance.."
    };

    private LayerRules() {}

    static ArchRule featuresAreFreeOfCycles(String root) {
        return slices().assignedFrom(new Features(root))
                .should()
                .beFreeOfCycles()
                .because("a feature that can be read, tested and replaced alone has no way back to itself");
    }

    static ArchRule messagesStandOnTheJdk(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".messages")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", root + ".messages")
                .because("what callers build and receive must work in any code of theirs, also outside a server");
    }

    static ArchRule theWireIsInOnePlace(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".messages.http..", root + ".openid..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(WIRE)
                .because("a call has one way out, with one set of limits, retries and redactions;"
                        + " and one feature asks somebody else than Claude, who people are");
    }

    static ArchRule theConsoleSeesNoStorageAndNoWire(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".console..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        root + ".storage..",
                        root + ".messages.http..",
                        "jakarta.persistence..",
                        "java.sql..",
                        "javax.sql..",
                        "org.flywaydb..")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(WIRE)
                .because("a screen asks features, so that a bean can do whatever a screen can");
    }

    static ArchRule theBackEndKnowsNoConsole(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".console..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(root + ".console..", "com.vaadin..")
                .because("chancery-ejb is used alone, in archives that have no screens");
    }

    static ArchRule onlyStandardApis(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.hibernate..",
                        "org.eclipse.persistence..",
                        "org.jboss..",
                        "org.wildfly..",
                        "io.undertow..",
                        "io.smallrye..",
                        "com.ibm..",
                        "io.openliberty..")
                .because("one EAR runs on both servers");
    }

    /** The first package below the root is a feature; the wire below messages is one of its own. */
    private record Features(String root) implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getPackageName();
            if (!name.startsWith(root + ".")) {
                return SliceIdentifier.ignore();
            }
            String below = name.substring(root.length() + 1);
            return SliceIdentifier.of(below.startsWith("messages.http") ? "messages.http" : below.split("\\.", 2)[0]);
        }

        @Override
        public String getDescription() {
            return "features of " + root;
        }
    }
}
