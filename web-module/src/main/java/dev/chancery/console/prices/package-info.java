/** The view of prices, and of what pricing again would change. */
@NullMarked
package dev.chancery.console.prices;

import org.jspecify.annotations.NullMarked;
