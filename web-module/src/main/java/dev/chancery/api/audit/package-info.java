/** The audit trail over REST. */
@NullMarked
package dev.chancery.api.audit;

import org.jspecify.annotations.NullMarked;
