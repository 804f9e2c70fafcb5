/** Users over REST. */
@NullMarked
package dev.chancery.api.users;

import org.jspecify.annotations.NullMarked;
