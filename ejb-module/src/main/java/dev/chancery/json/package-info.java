/** Java types on the wire: schemas derived from them, and JSON bound to them. */
@NullMarked
package dev.chancery.json;

import org.jspecify.annotations.NullMarked;
