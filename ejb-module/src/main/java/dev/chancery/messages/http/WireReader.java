package dev.chancery.messages.http;

import dev.chancery.json.JsonCodec;
import dev.chancery.messages.Fields;
import dev.chancery.messages.Message;
import dev.chancery.messages.ModelInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.function.Function;

/** Reads what {@link MessagesApi} returns, so that no JSON provider of an application changes the wire. */
public final class WireReader implements MessageBodyReader<Object> {
    private static final Map<Class<?>, Function<Fields, Object>> TYPES =
            Map.of(Message.class, Message::new, ModelInfo.class, ModelInfo::new);

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return TYPES.containsKey(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        Function<Fields, Object> reader = TYPES.get(type);
        if (reader == null) {
            throw new IllegalArgumentException("not readable: " + type.getName());
        }
        return reader.apply(new JsonCodec().object(body.readAllBytes()));
    }
}
