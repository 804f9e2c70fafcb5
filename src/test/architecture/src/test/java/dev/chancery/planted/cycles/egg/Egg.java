package dev.chancery.planted.cycles.egg;

import dev.chancery.architecture.Culprit;

@Culprit
public class Egg {
    dev.chancery.planted.cycles.hen.Hen hatches;
}
