/** Rows written as CSV or NDJSON, one after the other, safe to open in a spreadsheet. */
@NullMarked
package dev.chancery.export;

import org.jspecify.annotations.NullMarked;
