/** Rate limits on this side of the wire: learnt from the API's headers, capped by configuration and administrators. */
@NullMarked
package dev.chancery.limits;

import org.jspecify.annotations.NullMarked;
