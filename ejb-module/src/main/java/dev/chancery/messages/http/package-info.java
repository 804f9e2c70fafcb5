/** The wire: the REST client, its transport, the codec, the stream reader, errors, and the fault-tolerant call. */
@NullMarked
package dev.chancery.messages.http;

import org.jspecify.annotations.NullMarked;
