package dev.chancery.api.budgets;

import java.util.List;

/** All budgets, by name. */
public record BudgetList(List<BudgetView> items) {}
