package dev.chancery.planted.cycles.hen;

import dev.chancery.architecture.Culprit;
import dev.chancery.planted.cycles.egg.Egg;

@Culprit
public class Hen {
    Egg lays = new Egg();
}
