/** Who calls, and what they may do: roles, permissions, and the marks of guarded services. */
@NullMarked
package dev.chancery.access;

import org.jspecify.annotations.NullMarked;
