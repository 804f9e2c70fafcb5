/** A month of made-up use and a few prompts, so that somebody who tries Chancery out sees a console with something in it. */
@NullMarked
package dev.chancery.samples;

import org.jspecify.annotations.NullMarked;
