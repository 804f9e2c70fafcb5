package org.example.claims;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The desk, as the rest of the application sees it. */
// tag::desk[]
@Stateless
public class ClaimsDesk {
    @Inject
    ClaimAssistant assistant;

    public Triage triage(String letter) {
        return assistant.triage(letter);
    }

    /** Remembers what was asked about the same claim before. */
    public String answer(String claim, String question) {
        return assistant.answer(claim, question);
    }
}
// end::desk[]
