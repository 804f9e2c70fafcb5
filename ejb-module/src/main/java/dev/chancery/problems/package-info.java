/** What a caller can do something about: a value that is not allowed, a change by somebody else meanwhile. */
@NullMarked
package dev.chancery.problems;

import org.jspecify.annotations.NullMarked;
