package dev.chancery.guardrails;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessBean;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Finds the guardrails among the beans of all archives of the deployment: an injection point of Chancery's own archive
 * would not see those of a WAR beside it.
 */
public class GuardrailDiscovery implements Extension {
    private static final System.Logger LOG = System.getLogger("dev.chancery.guardrails");

    private final Queue<Bean<?>> beans = new ConcurrentLinkedQueue<>();
    private volatile @Nullable GuardrailsConfig checked;

    <T> void note(@Observes ProcessBean<T> found) {
        if (found.getBean().getTypes().contains(Guardrail.class)) {
            beans.add(found.getBean());
        }
    }

    /**
     * Whether they can be ordered. From then on this configuration counts, whichever thread asks; one line of the log tells
     * it.
     *
     * @throws IllegalArgumentException when the configured order names one that is not there, or two have one name
     */
    public void check(GuardrailsConfig config) {
        List<String> names = names(config);
        checked = config;
        LOG.log(Level.INFO, "Guardrails: {0}; asked in this order: {1}", config.summary(), String.join(", ", names));
    }

    /** Finds what is not to be stored: every kind that Chancery knows, and all own patterns that are configured. */
    public Redactor forStorage() {
        return config().forStorage();
    }

    /** The configuration that was checked when the application started. */
    GuardrailsConfig config() {
        return Objects.requireNonNull(checked, "the configuration of guardrails was not checked");
    }

    /** All guardrails in order; each bean is asked for once. */
    List<NamedGuardrail> all(BeanManager manager) {
        GuardrailsConfig config = config();
        Map<String, NamedGuardrail> all = new HashMap<>();
        for (Bean<?> bean : beans) {
            Guardrail guardrail =
                    (Guardrail) manager.getReference(bean, Guardrail.class, manager.createCreationalContext(bean));
            all.put(name(bean), new NamedGuardrail(name(bean), false, guardrail));
        }
        all.put(SizeGuardrail.NAME, new NamedGuardrail(SizeGuardrail.NAME, true, new SizeGuardrail(config)));
        all.put(
                ForbiddenGuardrail.NAME,
                new NamedGuardrail(ForbiddenGuardrail.NAME, true, new ForbiddenGuardrail(config)));
        return names(config).stream().map(all::get).toList();
    }

    private List<String> names(GuardrailsConfig config) {
        List<GuardrailOrder.Place> places = new ArrayList<>(GuardrailOrder.builtIn());
        beans.forEach(bean -> places.add(new GuardrailOrder.Place(name(bean), false, priority(bean))));
        return GuardrailOrder.of(places, config.order());
    }

    private static String name(Bean<?> bean) {
        return bean.getName() == null ? bean.getBeanClass().getSimpleName() : bean.getName();
    }

    /** Of its class; the class of a produced bean is the producer's, and says nothing. */
    private static int priority(Bean<?> bean) {
        Class<?> type = bean.getBeanClass();
        Priority priority = Guardrail.class.isAssignableFrom(type) ? type.getAnnotation(Priority.class) : null;
        return priority == null ? GuardrailOrder.NO_PRIORITY : priority.value();
    }
}
