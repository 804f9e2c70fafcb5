package dev.chancery.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who may call services. */
final class GuardRules {

    private static final String GUARDED = ".access.Guarded";
    private static final String ALLOWED = ".access.Allowed";
    private static final String AUDITED = ".audit.Audited";
    private static final String DATABASE = ".storage.Database";
    private static final Set<String> TRANSACTIONS = Set.of("transact", "run");

    /** Services without a guard, by their names below the root, and why nobody has to ask before calling them. */
    private static final Map<String, String> OPEN = Map.ofEntries(
            Map.entry("audit.AuditTrail", "writes the rows of methods that were guarded already"),
            Map.entry("budgets.BudgetReservations", "counts what callers do, when the ledger tells it"),
            Map.entry("conversations.ConversationClaude", "lets in only whom the conversation belongs to"),
            Map.entry("conversations.ConversationStream", "is what one whom the conversation belongs to is given"),
            Map.entry("conversations.Conversations", "lets in only whom a conversation belongs to"),
            Map.entry("conversations.Memory", "is what Claude keeps for the person whom the application names"),
            Map.entry("openid.OpenId", "is where callers come to be known"),
            Map.entry("prices.Prices", "says what a call costs, which every caller learns anyway"),
            Map.entry("prompts.PromptDeliverySource", "counts, from memory, what a node serves, when the node beats"),
            Map.entry("usage.UsageLedger", "writes down what callers do, whoever they are"),
            Map.entry("users.SignIn", "is where callers come to be known"));

    /** Public, and yet only called by one service that is guarded. */
    private static final Set<String> CALLED_BY_A_GUARDED_SERVICE =
            Set.of("status.NodeDirectory", "status.StatusSource");

    private GuardRules() {}

    static ArchRule guardedMethodsSayWhoMay(String root) {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(root + GUARDED)
                .and()
                .arePublic()
                .and()
                .areNotStatic()
                .should(Conditions.hold(
                        "carry either @Allowed or @Audited",
                        method -> method.isAnnotatedWith(root + ALLOWED) != method.isAnnotatedWith(root + AUDITED)))
                .because("a method that says nothing is refused to everybody, which somebody would notice too late;"
                        + " and one is for what leaves a row in the audit trail, the other for what does not");
    }

    static ArchRule permissionsStandInGuardedClasses(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .areNotAnnotatedWith(root + GUARDED)
                .should(Conditions.hold("leave permissions to guarded classes", type -> type.getMethods().stream()
                        .noneMatch(method ->
                                method.isAnnotatedWith(root + ALLOWED) || method.isAnnotatedWith(root + AUDITED))))
                .because("without @Guarded on the class nobody reads what its methods say");
    }

    static ArchRule servicesOnTheDatabaseAreGuarded(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".storage..")
                .and(new OfferedToOthers(root))
                .and(new ReachesTheDatabase(root))
                .should(Conditions.hold(
                        "ask who calls, by @Guarded",
                        type -> type.isAnnotatedWith(root + GUARDED)
                                || type.isAnnotatedWith("jakarta.annotation.security.DenyAll")
                                || OPEN.containsKey(below(root, type))))
                .because("whoever can inject a service can call it, and the console is not the only front end");
    }

    private static String below(String root, JavaClass type) {
        return outermost(type).getName().substring(root.length() + 1);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(GuardRules::outermost).orElse(type);
    }

    /** Public with something public to call, or known by a public interface of ours. */
    private static final class OfferedToOthers extends DescribedPredicate<JavaClass> {
        private final String root;

        OfferedToOthers(String root) {
            super("are offered to other packages");
            this.root = root;
        }

        @Override
        public boolean test(JavaClass type) {
            if (type.isInterface()) {
                return false;
            }
            boolean called = type.getMethods().stream()
                    .anyMatch(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                            && !method.getModifiers().contains(JavaModifier.STATIC));
            return called
                    && (type.getModifiers().contains(JavaModifier.PUBLIC)
                            || type.getAllRawInterfaces().stream().anyMatch(this::isOffer));
        }

        private boolean isOffer(JavaClass type) {
            return type.getName().startsWith(root + ".")
                    && type.getModifiers().contains(JavaModifier.PUBLIC)
                    && !CALLED_BY_A_GUARDED_SERVICE.contains(below(root, type));
        }
    }

    /** By itself, or through classes of its package that do not guard themselves. */
    private static final class ReachesTheDatabase extends DescribedPredicate<JavaClass> {
        private final String root;

        ReachesTheDatabase(String root) {
            super("reach the database");
            this.root = root;
        }

        @Override
        public boolean test(JavaClass type) {
            return reaches(type, new HashSet<>());
        }

        private boolean reaches(JavaClass type, Set<JavaClass> seen) {
            return seen.add(type)
                    && (type.getAccessesFromSelf().stream().anyMatch(this::isTransaction)
                            || helpers(type).anyMatch(helper -> reaches(helper, seen)));
        }

        private boolean isTransaction(JavaAccess<?> access) {
            return TRANSACTIONS.contains(access.getTarget().getName())
                    && access.getTargetOwner().isAssignableTo(root + DATABASE);
        }

        private Stream<JavaClass> helpers(JavaClass type) {
            return type.getAccessesFromSelf().stream()
                    .map(JavaAccess::getTargetOwner)
                    .filter(owner -> owner.getPackage().equals(type.getPackage()))
                    .filter(owner -> !owner.isAnnotatedWith(root + GUARDED));
        }
    }
}
