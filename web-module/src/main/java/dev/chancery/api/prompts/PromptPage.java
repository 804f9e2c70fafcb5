package dev.chancery.api.prompts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of prompts, by name.
 *
 * @param next the cursor of the next page; null on the last one
 */
public record PromptPage(List<PromptView> items, @Nullable String next) {}
