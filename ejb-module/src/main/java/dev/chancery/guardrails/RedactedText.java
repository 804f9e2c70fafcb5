package dev.chancery.guardrails;

/** A text with placeholders, and what they stand for. */
public record RedactedText(String text, Vault vault) {}
