package org.example.claims;

import java.util.List;

/**
 * What a first reading of a letter gives.
 *
 * @param severity how soon somebody must look at it
 * @param summary in a sentence
 * @param missing what the letter does not say and must be asked for
 */
public record Triage(Severity severity, String summary, List<String> missing) {}
