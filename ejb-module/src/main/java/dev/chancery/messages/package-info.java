/**
 * What callers inject, build and receive: {@link dev.chancery.messages.Claude}, requests, messages, blocks, events,
 * errors. Depends on the JDK alone; how it travels is the business of {@code dev.chancery.messages.http}.
 *
 * <p>Every type that exists on the wire is a record over its {@link dev.chancery.messages.Fields}: what this version
 * does not know is kept in its place and sent back as it came.
 */
@NullMarked
package dev.chancery.messages;

import org.jspecify.annotations.NullMarked;
