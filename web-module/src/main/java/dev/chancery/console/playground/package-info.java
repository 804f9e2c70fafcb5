/** Where a person tries a prompt: a request put together by hand, its answer as it is written, and what it cost. */
@NullMarked
package dev.chancery.console.playground;

import org.jspecify.annotations.NullMarked;
