/** API keys over REST: their secrets go in and never out. */
@NullMarked
package dev.chancery.api.keys;

import org.jspecify.annotations.NullMarked;
