package dev.chancery.api.prompts;

import java.util.List;

/** All archived prompts, by name, of one name the one first that was archived last. */
public record ArchivedPromptList(List<ArchivedPromptView> items) {}
