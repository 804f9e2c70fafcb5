package dev.chancery.planted.logging;

import dev.chancery.architecture.Culprit;
import java.util.logging.Logger;

@Culprit
class JulLog {
    static final Logger LOG = Logger.getLogger("planted");
}
