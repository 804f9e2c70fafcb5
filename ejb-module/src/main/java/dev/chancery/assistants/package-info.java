/** Claude as interfaces of an application's own, and which of its classes use which prompts. */
@NullMarked
package dev.chancery.assistants;

import org.jspecify.annotations.NullMarked;
