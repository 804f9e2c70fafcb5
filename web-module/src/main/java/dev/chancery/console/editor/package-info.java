/** The parts in which prompts are written and reviewed, as the page of a prompt and the playground have them. */
@NullMarked
package dev.chancery.console.editor;

import org.jspecify.annotations.NullMarked;
