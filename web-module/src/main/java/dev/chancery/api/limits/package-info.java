/** Rate limits over REST. */
@NullMarked
package dev.chancery.api.limits;

import org.jspecify.annotations.NullMarked;
