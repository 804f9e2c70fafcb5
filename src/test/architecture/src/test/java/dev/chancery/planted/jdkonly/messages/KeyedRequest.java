package dev.chancery.planted.jdkonly.messages;

import dev.chancery.architecture.Culprit;
import dev.chancery.planted.jdkonly.keys.KeyHint;

@Culprit
record KeyedRequest(KeyHint key) {}
