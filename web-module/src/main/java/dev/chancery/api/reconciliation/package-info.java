/** The reconciliation over REST. */
@NullMarked
package dev.chancery.api.reconciliation;

import org.jspecify.annotations.NullMarked;
