package dev.chancery.planted.logging;

import dev.chancery.architecture.Culprit;
import org.slf4j.LoggerFactory;

@Culprit
class FacadeLog {
    static final Object LOG = LoggerFactory.getLogger("planted");
}
