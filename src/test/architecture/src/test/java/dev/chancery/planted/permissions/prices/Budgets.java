package dev.chancery.planted.permissions.prices;

import dev.chancery.architecture.Culprit;
import dev.chancery.planted.permissions.audit.Audited;

@Culprit
public class Budgets {
    @Audited
    public void change() {}
}
