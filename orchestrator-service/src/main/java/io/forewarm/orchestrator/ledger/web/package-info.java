/** The ledger for people. */
@NullMarked
package io.forewarm.orchestrator.ledger.web;

import org.jspecify.annotations.NullMarked;
