/** Conversations, and what is kept of persons, over REST. */
@NullMarked
package dev.chancery.api.conversations;

import org.jspecify.annotations.NullMarked;
