/** Conversations that last, and memory: what was said before is put before what is asked next, whatever the node. */
@NullMarked
package dev.chancery.conversations;

import org.jspecify.annotations.NullMarked;
