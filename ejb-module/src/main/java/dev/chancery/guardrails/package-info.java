/**
 * What stands between callers and Claude: redaction of sensitive data before anything leaves, put back in the answer.
 * {@link dev.chancery.guardrails.Redactor}s are functions that compose; {@link dev.chancery.guardrails.Redactors} makes
 * them.
 */
@NullMarked
package dev.chancery.guardrails;

import org.jspecify.annotations.NullMarked;
