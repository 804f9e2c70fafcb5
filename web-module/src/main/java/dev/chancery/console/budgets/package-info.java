/** The view of budgets and of rate limits. */
@NullMarked
package dev.chancery.console.budgets;

import org.jspecify.annotations.NullMarked;
