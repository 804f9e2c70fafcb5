package dev.chancery.planted.guardedmethods.keys;

import dev.chancery.architecture.Culprit;
import dev.chancery.planted.guardedmethods.access.Allowed;
import dev.chancery.planted.guardedmethods.access.Guarded;
import dev.chancery.planted.guardedmethods.audit.Audited;

@Culprit
@Guarded
public class DoubtfulKeys {
    @Allowed
    @Audited
    public void rotate() {}
}
