/** Tells that there are samples among the data, and takes them out. */
@NullMarked
package dev.chancery.console.samples;

import org.jspecify.annotations.NullMarked;
