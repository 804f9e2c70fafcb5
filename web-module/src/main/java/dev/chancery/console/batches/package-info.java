/** The message batches that Anthropic has. */
@NullMarked
package dev.chancery.console.batches;

import org.jspecify.annotations.NullMarked;
