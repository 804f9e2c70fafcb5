/** How Chancery is: what every feature says of itself, in one place. */
@NullMarked
package dev.chancery.status;

import org.jspecify.annotations.NullMarked;
