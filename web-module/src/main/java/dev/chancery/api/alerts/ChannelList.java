package dev.chancery.api.alerts;

import java.util.List;

/** All channels, by name. */
public record ChannelList(List<ChannelView> items) {}
