/** A claims desk: letters come in, and are sorted and answered with Claude's help. */
@NullMarked
package org.example.claims;

import org.jspecify.annotations.NullMarked;
