package dev.chancery.api;

import dev.chancery.json.JsonCodec;
import dev.chancery.messages.Fields;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Reads a request's JSON as the record that the resource asks for, on both servers by the same rules. A request without a body
 * may be without a type, which servers take for octets.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_OCTET_STREAM})
public class RequestBody implements MessageBodyReader<Record> {
    /** In bytes; a prompt of a million characters fits. */
    static final int LARGEST = 4_000_000;

    /** Without a body nothing is said; what must be said is then missing. */
    private static final String NOTHING_SAID = "{}";

    private final JsonCodec codec = new JsonCodec();

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        String text = BoundedBody.text(BoundedBody.read(in, headers.getFirst("Content-Length"), LARGEST), "body");
        Fields fields = codec.tryObject(text.isBlank() ? NOTHING_SAID : text)
                .orElseThrow(() -> new InvalidRequestException("body", "must be one JSON object"));
        return RecordReader.read(fields, type);
    }
}
