/** Who comes in by a provider of OpenID Connect: asking it, checking what it says, and the names of those who came. */
@NullMarked
package dev.chancery.openid;

import org.jspecify.annotations.NullMarked;
