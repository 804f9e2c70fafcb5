/**
 * The REST API beside the console: what it can do, scripts can do, as the same callers with the same permissions. This
 * package has what all resources share; each feature's resources are in a package below.
 */
@NullMarked
package dev.chancery.api;

import org.jspecify.annotations.NullMarked;
