/** Prompts that editors own: templates in versions, delivered to the beans that use them. */
@NullMarked
package dev.chancery.prompts;

import org.jspecify.annotations.NullMarked;
