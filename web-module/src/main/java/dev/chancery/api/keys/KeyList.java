package dev.chancery.api.keys;

import java.util.List;

/** All keys that are not archived, those of the configuration first. */
public record KeyList(List<KeyView> items) {}
