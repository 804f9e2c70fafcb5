package dev.chancery.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The OpenAPI document of this API. It is a file of the sources, which a test compares with what the annotations say. */
@Path("v1/openapi")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Document")
@APIResponse(responseCode = "default", ref = "problem")
public class DocumentResource {
    /** Where the document lies beside this class. */
    static final String FILE = "openapi.json";

    /** The document. */
    @GET
    @Operation(summary = "This document")
    @APIResponse(responseCode = "200", description = "The OpenAPI document")
    public StreamingOutput document() {
        return out -> {
            try (InputStream in = Objects.requireNonNull(DocumentResource.class.getResourceAsStream(FILE))) {
                in.transferTo(out);
            }
        };
    }
}
