package dev.chancery.planted.guardedmethods.keys;

import dev.chancery.architecture.Culprit;
import dev.chancery.planted.guardedmethods.access.Allowed;
import dev.chancery.planted.guardedmethods.access.Guarded;

@Culprit
@Guarded
public class SilentKeys {
    @Allowed
    public void list() {}

    public void rotate() {}
}
