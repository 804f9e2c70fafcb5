package dev.chancery.planted.nullmarked.unmarked;

import dev.chancery.architecture.Culprit;

@Culprit
class Anything {}
