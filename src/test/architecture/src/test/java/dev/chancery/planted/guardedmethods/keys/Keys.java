package dev.chancery.planted.guardedmethods.keys;

import dev.chancery.planted.guardedmethods.access.Allowed;
import dev.chancery.planted.guardedmethods.access.Guarded;
import dev.chancery.planted.guardedmethods.audit.Audited;

@Guarded
public class Keys {
    @Allowed
    public void list() {}

    @Audited
    public void rotate() {}

    public static Keys of() {
        return new Keys();
    }

    void look() {}
}
