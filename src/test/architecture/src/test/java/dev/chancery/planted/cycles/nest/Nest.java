package dev.chancery.planted.cycles.nest;

/** Knows a feature that does not know it. */
class Nest {
    dev.chancery.planted.cycles.egg.Egg egg;
}
