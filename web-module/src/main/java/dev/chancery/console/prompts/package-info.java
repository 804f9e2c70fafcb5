/** The views in which prompts and system prompts are found, written, compared, served and exchanged. */
@NullMarked
package dev.chancery.console.prompts;

import org.jspecify.annotations.NullMarked;
