package dev.chancery.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.stream.BaseStream;

/** Where threads come from. */
final class ThreadRules {

    private static final List<Class<?>> MAKERS = List.of(
            Executors.class,
            ForkJoinPool.class,
            ForkJoinTask.class,
            ThreadPoolExecutor.class,
            ScheduledThreadPoolExecutor.class,
            java.util.Timer.class);
    private static final Set<String> WATCHED_BY_THE_JDK = Set.of("orTimeout", "completeOnTimeout", "delayedExecutor");
    private static final Set<String> STARTERS = Set.of("startVirtualThread", "ofVirtual", "ofPlatform");

    private ThreadRules() {}

    static ArchRule threadsComeFromTheContainer(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(Conditions.neverUse("threads of the JDK's own", ThreadRules::makesThreads))
                .andShould()
                .notBeAssignableTo(Thread.class)
                .because("a thread that the server does not know has no naming context, no transaction and no end"
                        + " when the application is undeployed");
    }

    private static boolean makesThreads(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getTarget().getName();
        if (MAKERS.stream().anyMatch(owner::isAssignableTo)) {
            return true;
        }
        if (owner.isAssignableTo(Thread.class)) {
            return name.equals("<init>") || STARTERS.contains(name);
        }
        if (owner.isAssignableTo(CompletionStage.class)) {
            return WATCHED_BY_THE_JDK.contains(name) || (name.endsWith("Async") && !takesAnExecutor(access));
        }
        return name.equals("parallelStream") || (name.equals("parallel") && owner.isAssignableTo(BaseStream.class));
    }

    private static boolean takesAnExecutor(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(type -> type.isAssignableTo(Executor.class));
    }
}
