/** A person's paths through the console, in Chromium, on the real EAR on both servers. */
@NullMarked
package dev.chancery.browser;

import org.jspecify.annotations.NullMarked;
