package dev.chancery.planted.wire.usage;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Response;

class UsageResource {
    @GET
    Response usage() {
        return Response.noContent().build();
    }
}
