/** What every feature's configuration shares: a property is declared once, with its default and what is allowed. */
@NullMarked
package dev.chancery.config;

import org.jspecify.annotations.NullMarked;
