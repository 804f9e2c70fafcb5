package dev.chancery.assistants;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.AmbiguousResolutionException;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The beans of all archives of the application. A look-up sees what the archive of Chancery sees: not the beans of a WAR,
 * where an assistant and its tools may be.
 */
final class FoundBeans {
    private final Queue<Bean<?>> beans = new ConcurrentLinkedQueue<>();

    void add(Bean<?> bean) {
        beans.add(bean);
    }

    /** What is wrong with a class of which the bean is wanted: a sentence's end; empty when there is one. */
    Optional<String> defect(BeanManager manager, Class<?> type) {
        try {
            return find(manager, type) == null
                    ? Optional.of("has the tools of " + type.getName() + ", of which there is no bean")
                    : Optional.empty();
        } catch (AmbiguousResolutionException e) {
            return Optional.of("has the tools of " + type.getName() + ", of which there are several beans");
        }
    }

    /** The bean of this type; one that has no scope belongs to the one for which the context is. */
    Object reference(BeanManager manager, Type type, CreationalContext<?> context) {
        Bean<?> found = find(manager, type);
        if (found == null) {
            throw new IllegalStateException("There is no bean of " + type.getTypeName());
        }
        return manager.getReference(found, type, context);
    }

    private @Nullable Bean<?> find(BeanManager manager, Type type) {
        Set<Bean<?>> fitting = beans.stream()
                .filter(bean ->
                        bean.getTypes().contains(type) && bean.getQualifiers().contains(Default.Literal.INSTANCE))
                .collect(Collectors.toSet());
        return manager.resolve(fitting);
    }
}
