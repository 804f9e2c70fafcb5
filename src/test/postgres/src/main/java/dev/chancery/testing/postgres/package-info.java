/** A real PostgreSQL for tests: started from the machine's own package, stopped, killed and paused at will, gone afterwards. */
@NullMarked
package dev.chancery.testing.postgres;

import org.jspecify.annotations.NullMarked;
