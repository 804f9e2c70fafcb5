/** Tells people by webhook and mail of what happened: each alert at least once to each channel that takes it. */
@NullMarked
package dev.chancery.alerts;

import org.jspecify.annotations.NullMarked;
