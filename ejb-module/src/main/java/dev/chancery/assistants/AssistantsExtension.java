package dev.chancery.assistants;

import dev.chancery.config.ChanceryConfig;
import dev.chancery.config.InvalidSettingException;
import dev.chancery.prompts.InvalidPromptException;
import dev.chancery.prompts.Prompt;
import dev.chancery.prompts.PromptReference;
import dev.chancery.tools.ToolBox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import jakarta.enterprise.inject.spi.WithAnnotations;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Makes beans of interfaces that are annotated {@link Assistant}, in whatever archive of the application they are, and
 * remembers where prompts are used. What is wrong stops the deployment, all of it told at once.
 */
public class AssistantsExtension implements Extension {
    private final Set<Class<?>> assistants = ConcurrentHashMap.newKeySet();
    private final Queue<InjectionPoint> prompted = new ConcurrentLinkedQueue<>();
    private final FoundBeans beans = new FoundBeans();
    private final List<Declaration> declarations = new ArrayList<>();
    private volatile List<PromptUse> uses = List.of();

    /** An interface is no bean class: Weld would warn that it has no constructor. */
    void discover(@Observes @WithAnnotations(Assistant.class) ProcessAnnotatedType<?> event) {
        Class<?> type = event.getAnnotatedType().getJavaClass();
        if (type.isAnnotationPresent(Assistant.class)) {
            assistants.add(type);
            event.veto();
        }
    }

    /** An assistant in an archive that is no bean archive is found where it is injected. */
    void injected(@Observes ProcessInjectionPoint<?, ?> event) {
        InjectionPoint point = event.getInjectionPoint();
        addAssistant(point.getType());
        if (point.getQualifiers().stream().anyMatch(Prompt.class::isInstance)) {
            prompted.add(point);
        }
    }

    private void addAssistant(Type type) {
        if (type instanceof Class<?> plain && plain.isAnnotationPresent(Assistant.class)) {
            assistants.add(plain);
        } else if (type instanceof ParameterizedType generic) { // an Instance of it
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::addAssistant);
        }
    }

    void found(@Observes ProcessBean<?> event) {
        beans.add(event.getBean());
    }

    void register(@Observes AfterBeanDiscovery discovery, BeanManager manager) {
        Defects defects = new Defects();
        List<PromptUse> found = new ArrayList<>();
        prompted.forEach(point -> addUse(point, found, defects));
        assistants.stream().sorted(Comparator.comparing(Class::getName)).forEach(type -> {
            try {
                AssistantsConfig config = AssistantsConfig.of(ChanceryConfig.current(), type);
                DeclarationReader.read(type, config, defects).ifPresent(declarations::add);
            } catch (InvalidSettingException e) {
                discovery.addDefinitionError(e);
            }
        });
        defects.exception().ifPresent(discovery::addDefinitionError);
        declarations.forEach(declaration -> {
            addUses(declaration, found);
            addBean(declaration, discovery, manager);
        });
        uses = List.copyOf(found);
        prompted.clear();
    }

    private static void addUse(InjectionPoint point, List<PromptUse> found, Defects defects) {
        Class<?> bean = point.getMember().getDeclaringClass();
        String member = point.getMember() instanceof Constructor<?>
                ? bean.getSimpleName()
                : point.getMember().getName();
        for (var qualifier : point.getQualifiers()) {
            if (qualifier instanceof Prompt prompt) {
                try {
                    PromptReference reference = new PromptReference(prompt.value(), prompt.label());
                    found.add(new PromptUse(reference, Archives.nameOf(bean), bean.getName(), member, false, Set.of()));
                } catch (InvalidPromptException e) {
                    String sentence = String.valueOf(e.getMessage());
                    defects.add(
                            bean,
                            "has at " + member + " a @Prompt that is none: "
                                    + sentence.substring(0, sentence.length() - 1));
                }
            }
        }
    }

    private static void addUses(Declaration declaration, List<PromptUse> found) {
        Class<?> type = declaration.type();
        declaration.methods().values().forEach(method -> {
            if (method.wording() instanceof Wording.Managed managed) {
                found.add(new PromptUse(
                        managed.prompt(),
                        Archives.nameOf(type),
                        type.getName(),
                        method.method().getName(),
                        true,
                        method.arguments().variables().keySet()));
            }
        });
    }

    /** The class of the bean is the interface, so that the container's proxy of it is made where the interface is. */
    private void addBean(Declaration declaration, AfterBeanDiscovery discovery, BeanManager manager) {
        Class<?> type = declaration.type();
        discovery
                .addBean()
                .beanClass(type)
                .types(type, Object.class)
                .scope(ApplicationScoped.class)
                .id(AssistantsExtension.class.getName() + "/" + type.getName())
                .createWith(context -> make(declaration, manager, context));
    }

    private Object make(Declaration declaration, BeanManager manager, CreationalContext<?> context) {
        AssistantCalls calls = (AssistantCalls) beans.reference(manager, AssistantCalls.class, context);
        Map<Class<?>, Object> having = new ConcurrentHashMap<>();
        declaration.tools().forEach(type -> having.put(type, beans.reference(manager, type, context)));
        var tools = declaration.tools().stream()
                .map(type -> ToolBox.of(type, () -> having.get(type)))
                .reduce(ToolBox::and);
        Class<?> type = declaration.type();
        return Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, new AssistantHandler(declaration, calls, tools));
    }

    void check(@Observes AfterDeploymentValidation deployment, BeanManager manager) {
        Defects defects = new Defects();
        declarations.forEach(declaration -> declaration.tools().forEach(type -> beans.defect(manager, type)
                .ifPresent(reason -> defects.add(declaration.type(), reason))));
        defects.exception().ifPresent(deployment::addDeploymentProblem);
    }

    /** Where prompts are used in the application, as far as declarations tell. */
    List<PromptUse> uses() {
        return uses;
    }
}
