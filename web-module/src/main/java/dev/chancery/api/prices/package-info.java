/** Prices over REST. */
@NullMarked
package dev.chancery.api.prices;

import org.jspecify.annotations.NullMarked;
