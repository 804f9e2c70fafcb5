/** Who did what: an append-only trail whose rows are sealed into a chain of hashes. */
@NullMarked
package dev.chancery.audit;

import org.jspecify.annotations.NullMarked;
