@NullMarked
package dev.chancery.planted.nullmarked.marked;

import org.jspecify.annotations.NullMarked;
