package dev.chancery.guardrails;

/**
 * A guardrail and the name by which it is ordered, and known to those whom it stops.
 *
 * @param builtIn whether it is one of Chancery's own, which have nothing to say of answers
 */
record NamedGuardrail(String name, boolean builtIn, Guardrail guardrail) {}
