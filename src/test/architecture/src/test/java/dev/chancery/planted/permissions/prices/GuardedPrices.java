package dev.chancery.planted.permissions.prices;

import dev.chancery.planted.permissions.access.Allowed;
import dev.chancery.planted.permissions.access.Guarded;

@Guarded
public class GuardedPrices {
    @Allowed
    public void list() {}
}
