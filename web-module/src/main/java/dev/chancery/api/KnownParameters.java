package dev.chancery.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that is misspelt is an error: a filter that is silently left out would show, or export, too much. So is a NUL,
 * which no name or id has, and which PostgreSQL does not take.
 */
@Provider
public class KnownParameters implements ContainerRequestFilter {
    private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    @Context
    @SuppressWarnings("NullAway.Init") // the container's
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Map<String, Boolean> parameters = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::of);
        refuseNul(request.getUriInfo().getPathParameters());
        refuseNul(request.getUriInfo().getQueryParameters());
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            Boolean repeated = parameters.get(name);
            if (repeated == null) {
                throw new InvalidRequestException(name, "is no parameter of this request: " + sentence(parameters));
            }
            if (!repeated && values.size() > 1) {
                throw new InvalidRequestException(name, "must be given once");
            }
        });
    }

    static void refuseNul(Map<String, List<String>> parameters) {
        parameters.forEach((name, values) -> {
            if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
                throw new InvalidRequestException(name, "must not have a NUL");
            }
        });
    }

    /** The parameters of a method, and of each whether it may be given several times. */
    static Map<String, Boolean> of(Method method) {
        Map<String, Boolean> parameters = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            add(parameters, parameter.getAnnotation(QueryParam.class), parameter.getType());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    add(parameters, field.getAnnotation(QueryParam.class), field.getType());
                }
            }
        }
        return parameters;
    }

    private static void add(Map<String, Boolean> parameters, @Nullable QueryParam query, Class<?> type) {
        if (query != null) {
            parameters.put(query.value(), Collection.class.isAssignableFrom(type));
        }
    }

    private static String sentence(Map<String, Boolean> parameters) {
        return parameters.isEmpty() ? "it has none" : String.join(", ", parameters.keySet()) + " are";
    }
}
