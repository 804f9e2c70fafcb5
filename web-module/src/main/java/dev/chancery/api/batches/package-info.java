/** Message batches over REST. */
@NullMarked
package dev.chancery.api.batches;

import org.jspecify.annotations.NullMarked;
