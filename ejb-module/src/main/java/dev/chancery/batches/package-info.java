/** The message batches that Anthropic has under this application's keys, to be looked after by people. */
@NullMarked
package dev.chancery.batches;

import org.jspecify.annotations.NullMarked;
