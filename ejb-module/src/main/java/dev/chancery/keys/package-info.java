/** API keys: where they come from, which one an attempt gets, and when one rests. */
@NullMarked
package dev.chancery.keys;

import org.jspecify.annotations.NullMarked;
