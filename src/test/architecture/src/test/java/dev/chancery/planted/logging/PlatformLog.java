package dev.chancery.planted.logging;

import java.lang.System.Logger;

class PlatformLog {
    static final Logger LOG = System.getLogger("planted");
}
