/** The command palette: one field that finds pages, prompts, keys and calls. */
@NullMarked
package dev.chancery.console.palette;

import org.jspecify.annotations.NullMarked;
