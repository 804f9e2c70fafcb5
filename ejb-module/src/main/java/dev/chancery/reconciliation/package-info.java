/** Holds what was metered here against what Anthropic bills. */
@NullMarked
package dev.chancery.reconciliation;

import org.jspecify.annotations.NullMarked;
