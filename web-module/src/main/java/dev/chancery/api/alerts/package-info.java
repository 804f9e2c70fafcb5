/** Alerts over REST. */
@NullMarked
package dev.chancery.api.alerts;

import org.jspecify.annotations.NullMarked;
