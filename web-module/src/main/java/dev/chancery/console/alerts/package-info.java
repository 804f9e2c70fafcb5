/** Where alerts go, and what was told. */
@NullMarked
package dev.chancery.console.alerts;

import org.jspecify.annotations.NullMarked;
