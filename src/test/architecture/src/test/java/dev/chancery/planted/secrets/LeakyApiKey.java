package dev.chancery.planted.secrets;

import dev.chancery.architecture.Culprit;

@Culprit
record LeakyApiKey(String value) {}
