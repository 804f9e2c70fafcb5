package dev.chancery.messages.http;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.util.List;

/**
 * Shows the REST client's interfaces to the container: {@code @RegisterRestClient} defines no bean, and a scope
 * annotation on an interface, which would, makes Weld warn of it at every start. Their scope is in
 * {@code microprofile-config.properties}.
 */
public class RestClientDiscovery implements Extension {
    void add(@Observes BeforeBeanDiscovery discovery) {
        for (Class<?> api : List.of(MessagesApi.class, AnyEndpoint.class)) {
            discovery.addAnnotatedType(api, api.getName());
        }
    }
}
