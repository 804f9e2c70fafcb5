package dev.chancery.planted.secrets;

import dev.chancery.architecture.Culprit;

@Culprit
final class SilentPassword {}
