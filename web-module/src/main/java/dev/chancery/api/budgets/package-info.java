/** Budgets over REST. */
@NullMarked
package dev.chancery.api.budgets;

import org.jspecify.annotations.NullMarked;
