package dev.chancery.api.prompts;

import java.util.List;

/** The versions of a prompt, the newest first. */
public record VersionList(List<VersionView> items) {}
