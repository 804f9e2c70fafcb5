package dev.chancery.planted.permissions.prices;

import dev.chancery.architecture.Culprit;
import dev.chancery.planted.permissions.access.Allowed;

@Culprit
public class Prices {
    @Allowed
    public void change() {}
}
