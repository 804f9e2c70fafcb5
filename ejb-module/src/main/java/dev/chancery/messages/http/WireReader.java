package dev.chancery.messages.http;

import dev.chancery.json.JsonCodec;
import dev.chancery.messages.Fields;
import dev.chancery.messages.Message;
import dev.chancery.messages.ModelInfo;
import dev.chancery.messages.WireObject;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
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
@Priority(1)
@Consumes("application/json")
public final class WireReader implements MessageBodyReader<WireObject> {
    private static final Map<Class<?>, Function<Fields, WireObject>> TYPES =
            Map.of(Message.class, Message::new, ModelInfo.class, ModelInfo::new);

    private final JsonCodec json = new JsonCodec();

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return TYPES.containsKey(type);
    }

    @Override
    public WireObject readFrom(
            Class<WireObject> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        Function<Fields, WireObject> reader = TYPES.get(type);
        if (reader == null) {
            throw new IllegalArgumentException("not readable: " + type.getName());
        }
        return reader.apply(json.object(body.readAllBytes()));
    }
}
