/** The view of API keys: their states, adding and rotating them, and the organisation's own list of keys. */
@NullMarked
package dev.chancery.console.keys;

import org.jspecify.annotations.NullMarked;
