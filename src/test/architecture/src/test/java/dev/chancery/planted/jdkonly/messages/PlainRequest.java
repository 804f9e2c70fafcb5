package dev.chancery.planted.jdkonly.messages;

import java.util.List;
import org.jspecify.annotations.Nullable;

record PlainRequest(
        List<String> messages, int[] offsets, @Nullable String system) {}
