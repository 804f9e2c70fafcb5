/** The console: what administrators, prompt editors and auditors see of Chancery. */
@NullMarked
package dev.chancery.console;

import org.jspecify.annotations.NullMarked;
