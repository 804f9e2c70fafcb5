/**
 * Holds the usage ledger against what callers were told and what reached the API. It reads tables and logs only, and
 * shares no code with what it checks.
 */
@NullMarked
package dev.chancery.testing.ledgercheck;

import org.jspecify.annotations.NullMarked;
