/** What every view of the console is made of: figures, badges, panels, questions, downloads, the address's query. */
@NullMarked
package dev.chancery.console.kit;

import org.jspecify.annotations.NullMarked;
