/** What was metered here against what Anthropic bills. */
@NullMarked
package dev.chancery.console.reconciliation;

import org.jspecify.annotations.NullMarked;
