/** What happened that people should be told of, written down in the transaction in which it happened. */
@NullMarked
package dev.chancery.outbox;

import org.jspecify.annotations.NullMarked;
