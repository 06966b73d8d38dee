/** What passes remember, and the lock that lets only one run. */
@NullMarked
package io.forewarm.orchestrator.reconcile.jdbc;

import org.jspecify.annotations.NullMarked;
