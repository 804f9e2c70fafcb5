/** The audit trail on a screen: found, read field by field, verified, exported, and its oldest part removed. */
@NullMarked
package dev.chancery.console.audit;

import org.jspecify.annotations.NullMarked;
