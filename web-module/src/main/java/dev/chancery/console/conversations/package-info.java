/** What was said in conversations and noted of persons, to be read, exported and deleted. */
@NullMarked
package dev.chancery.console.conversations;

import org.jspecify.annotations.NullMarked;
