/** What Claude's tokens cost: dated prices, the cost of an attempt, and when models end. */
@NullMarked
package dev.chancery.prices;

import org.jspecify.annotations.NullMarked;
