package dev.chancery.planted.threads;

import dev.chancery.architecture.Culprit;
import java.util.Timer;

@Culprit
class OwnTimer {
    Timer timer = new Timer(true);
}
