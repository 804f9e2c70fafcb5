/** Prompts, their versions, labels and files, over REST. */
@NullMarked
package dev.chancery.api.prompts;

import org.jspecify.annotations.NullMarked;
