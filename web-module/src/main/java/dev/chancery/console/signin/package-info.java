/** How people and services come in: signing in and out, sessions, changing one's password. */
@NullMarked
package dev.chancery.console.signin;

import org.jspecify.annotations.NullMarked;
