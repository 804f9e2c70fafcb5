/** The usage ledger over REST. */
@NullMarked
package dev.chancery.api.usage;

import org.jspecify.annotations.NullMarked;
