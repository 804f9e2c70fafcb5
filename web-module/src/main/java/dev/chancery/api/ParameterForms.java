package dev.chancery.api;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads parameters with an error that names them; without this, a wrong one would be answered like a wrong path. */
@Provider
public class ParameterForms implements ParamConverterProvider {
    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return TextForms.isKnown(type) ? new Form<>(type, name(annotations)) : null;
    }

    private static String name(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .map(ParameterForms::name)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("parameter");
    }

    private static @Nullable String name(Annotation annotation) {
        if (annotation instanceof QueryParam query) {
            return query.value();
        }
        if (annotation instanceof PathParam path) {
            return path.value();
        }
        return annotation instanceof HeaderParam header ? header.value() : null;
    }

    private record Form<T>(Class<T> type, String name) implements ParamConverter<T> {
        @Override
        @SuppressWarnings("unchecked") // the form of a type gives that type
        public T fromString(String text) {
            return (T) TextForms.value(text, type, name);
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
