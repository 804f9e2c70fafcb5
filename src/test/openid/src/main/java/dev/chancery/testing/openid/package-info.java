/** A provider of OpenID Connect for tests. */
@NullMarked
package dev.chancery.testing.openid;

import org.jspecify.annotations.NullMarked;
