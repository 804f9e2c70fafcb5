/** Runs the finished EAR on a server in the foreground, for people who try Chancery or work on it. */
@NullMarked
package dev.chancery.run;

import org.jspecify.annotations.NullMarked;
