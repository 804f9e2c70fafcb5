package dev.chancery.planted.names;

import dev.chancery.architecture.Culprit;

@Culprit
class KeyManager {}
