package dev.chancery.bench;

import dev.chancery.messages.Claude;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.jboss.weld.injection.spi.ResourceInjectionServices;
import org.jboss.weld.injection.spi.ResourceReference;
import org.jboss.weld.injection.spi.ResourceReferenceFactory;
import org.jboss.weld.injection.spi.helpers.SimpleResourceReference;

/** Chancery as on a server: injected, with Fault Tolerance and REST client; only the threads are not a server's. */
final class Container implements AutoCloseable {
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(1, task -> {
        Thread thread = new Thread(task, "managed");
        thread.setDaemon(true);
        return thread;
    });
    private final WeldContainer weld;

    Container(String baseUrl) {
        System.setProperty("anthropic.base-url", baseUrl);
        System.setProperty("anthropic.api-key", SdkClient.KEY);
        weld = new Weld()
                .addServices(new Resources())
                .addBeanClass(NoMetrics.class)
                .initialize();
    }

    Claude claude() {
        return weld.select(Claude.class).get();
    }

    @Override
    public void close() {
        weld.close();
        threads.shutdownNow();
    }

    private Object executor() {
        Class<?>[] types = {ManagedScheduledExecutorService.class, ManagedExecutorService.class};
        InvocationHandler toThreads = (proxy, method, arguments) -> {
            try {
                return method.invoke(threads, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return Proxy.newProxyInstance(getClass().getClassLoader(), types, toThreads);
    }

    private final class Resources implements ResourceInjectionServices {
        @Override
        public ResourceReferenceFactory<Object> registerResourceInjectionPoint(InjectionPoint point) {
            return this::reference;
        }

        @Override
        public ResourceReferenceFactory<Object> registerResourceInjectionPoint(String jndiName, String mappedName) {
            return this::reference;
        }

        private ResourceReference<Object> reference() {
            return new SimpleResourceReference<>(executor());
        }

        @Override
        public void cleanup() {}
    }
}
