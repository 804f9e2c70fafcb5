/** Who comes in: the users of the console, how they are known, what is counted against guessing, and their API tokens. */
@NullMarked
package dev.chancery.users;

import org.jspecify.annotations.NullMarked;
