/** Tools that Claude may use: functions and annotated methods, and the loop that runs them. */
@NullMarked
package dev.chancery.tools;

import org.jspecify.annotations.NullMarked;
