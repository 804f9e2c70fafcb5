/** The users of the console, for administrators; and one's own account. */
@NullMarked
package dev.chancery.console.users;

import org.jspecify.annotations.NullMarked;
