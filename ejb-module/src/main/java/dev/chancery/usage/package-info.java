/** The usage ledger: what every attempt asked, used and cost; never what was said. */
@NullMarked
package dev.chancery.usage;

import org.jspecify.annotations.NullMarked;
