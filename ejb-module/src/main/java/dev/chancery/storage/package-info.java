/** What every feature's persistence shares: transactions, migrations, news of changes, work that one node does at a time. */
@NullMarked
package dev.chancery.storage;

import org.jspecify.annotations.NullMarked;
