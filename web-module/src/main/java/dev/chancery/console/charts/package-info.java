/** Charts: drawn, told in words, as a table and as a file. */
@NullMarked
package dev.chancery.console.charts;

import org.jspecify.annotations.NullMarked;
