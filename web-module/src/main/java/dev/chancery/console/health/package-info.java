/** How Chancery is, part by part and node by node, while somebody looks. */
@NullMarked
package dev.chancery.console.health;

import org.jspecify.annotations.NullMarked;
