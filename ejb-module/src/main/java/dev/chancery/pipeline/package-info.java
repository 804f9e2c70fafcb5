/** The order of a call, and the injectable {@link dev.chancery.messages.Claude} in front of it. */
@NullMarked
package dev.chancery.pipeline;

import org.jspecify.annotations.NullMarked;
