package dev.chancery.servers;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

// tag::claims-resource[]
@Path("claims")
public class ClaimsResource {
    @Inject
    ClaimsDesk desk;

    @GET
    @Path("summary")
    @Produces("text/plain")
    public String summary(@QueryParam("letter") String letter) {
        return desk.summarise(letter);
    }
}
// end::claims-resource[]
