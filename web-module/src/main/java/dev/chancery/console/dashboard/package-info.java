/** The dashboard: what Claude was used for, what it cost, how it went. */
@NullMarked
package dev.chancery.console.dashboard;

import org.jspecify.annotations.NullMarked;
