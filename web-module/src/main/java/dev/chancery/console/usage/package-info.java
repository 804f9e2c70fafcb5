/** The attempts of the ledger: found, looked into, taken away. */
@NullMarked
package dev.chancery.console.usage;

import org.jspecify.annotations.NullMarked;
