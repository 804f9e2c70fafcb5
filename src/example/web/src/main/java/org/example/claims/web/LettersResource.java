package org.example.claims.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.example.claims.ClaimsDesk;
import org.example.claims.Triage;

/** Letters and questions about claims. */
@Path("claims/{claim}")
@Consumes(MediaType.TEXT_PLAIN)
public class LettersResource {
    @Inject
    ClaimsDesk desk;

    @POST
    @Path("letter")
    @Produces(MediaType.APPLICATION_JSON)
    public Triage letter(String letter) {
        return desk.triage(letter);
    }

    @POST
    @Path("question")
    @Produces(MediaType.TEXT_PLAIN)
    public String question(@PathParam("claim") String claim, String question) {
        return desk.answer(claim, question);
    }
}
