package dev.chancery.pipeline;

import dev.chancery.guardrails.GuardrailsWithoutServerBeans;
import dev.chancery.json.JsonBinding;
import dev.chancery.messages.Claude;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.http.ClaudeCalls;
import dev.chancery.messages.http.WireWithoutServerBeans;
import dev.chancery.simulator.ClaudeSimulator;
import dev.chancery.simulator.SimulatorOptions;
import dev.chancery.simulator.oracle.Entry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.inject.spi.Extension;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** The beans as a container wires them, MicroProfile Fault Tolerance included, and the simulator at the other end. */
public final class Wiring implements AutoCloseable {
    private static final String ATTEMPT = "dev.chancery.messages.http.ClaudeCalls/attempt/";

    private final ClaudeSimulator simulator = ClaudeSimulator.start(SimulatorOptions.forTests());
    private final Config config;
    private final WeldContainer container;

    /** With these properties set, {@code name, value, name, value...}; a name that begins with @ is an annotation's. */
    public Wiring(String... properties) {
        this(List.of(), properties);
    }

    /** With these beans of an application as well. */
    public Wiring(List<Class<?>> beans, String... properties) {
        Map<String, String> values = new HashMap<>();
        values.put("anthropic.base-url", simulator.uri().toString());
        values.put("anthropic.api-key", "test-key-1");
        values.put("MP_Fault_Tolerance_Metrics_Enabled", "false");
        values.put(ATTEMPT + "Retry/delay", "20");
        values.put(ATTEMPT + "Retry/jitter", "10");
        for (int i = 0; i < properties.length; i += 2) {
            values.put(properties[i].replaceFirst("^@", ATTEMPT), properties[i + 1]);
        }
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .addPropertiesSources()
                .withSources(new PropertiesConfigSource(values, "test", 1000))
                .forClassLoader(loader)
                .build();
        ConfigProviderResolver resolver = ConfigProviderResolver.instance();
        resolver.releaseConfig(resolver.getConfig(loader)); // which others may have asked for
        resolver.registerConfig(config, loader);
        try {
            container = new Weld()
                    .disableDiscovery()
                    .addExtensions(extensions())
                    .addBeanClasses(
                            ClaudeCalls.class,
                            JsonBinding.class,
                            WireWithoutServerBeans.class,
                            ClaudeWithoutServerBeans.class,
                            GuardrailsWithoutServerBeans.class,
                            Class.forName("dev.chancery.limits.LimitsBeans"),
                            Class.forName("dev.chancery.keys.KeyBeans"))
                    .addBeanClasses(beans.toArray(Class[]::new))
                    .initialize();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        } catch (RuntimeException e) {
            release();
            throw e;
        }
    }

    private static Extension[] extensions() {
        return ServiceLoader.load(Extension.class).stream()
                .map(ServiceLoader.Provider::get)
                .toArray(Extension[]::new);
    }

    public Claude claude() {
        return select(Claude.class);
    }

    public <T> T select(Class<T> type, Annotation... qualifiers) {
        return container.select(type, qualifiers).get();
    }

    public ClaudeSimulator simulator() {
        return simulator;
    }

    /** What the simulator saw; waits a moment for what has just ended. */
    public List<Entry> attempts() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (simulator.stats().open() > 0 && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        return simulator.oracle().entries();
    }

    public static MessageRequest request(String prompt) {
        return MessageRequest.of("claude-sonnet-5-5").user(prompt).maxTokens(100_000);
    }

    @Override
    public void close() {
        container.close();
        release();
    }

    private void release() {
        ConfigProviderResolver.instance().releaseConfig(config);
        simulator.close();
    }
}
