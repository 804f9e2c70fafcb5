package dev.chancery.prompts;

import java.util.List;
import java.util.Map;

/**
 * A folder: names of prompts up to a slash.
 *
 * @param path without a slash at its end; empty for the whole library
 * @param folders how many prompts are in each of the folders in it, at any depth, by the folder's own name and in its order
 * @param prompts the names of the prompts that are in it and in no folder below, sorted
 */
public record PromptFolder(String path, Map<String, Integer> folders, List<String> prompts) {}
