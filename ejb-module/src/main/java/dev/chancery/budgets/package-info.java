/** Budgets: how much may be spent for what, kept in the ledger's own transactions. */
@NullMarked
package dev.chancery.budgets;

import org.jspecify.annotations.NullMarked;
