/** The command palette: one field that finds pages, prompts, keys, calls and whatever else has a name or an id. */
@NullMarked
package dev.chancery.console.palette;

import org.jspecify.annotations.NullMarked;
