/** What all of our SQL shares. */
@NullMarked
package io.forewarm.orchestrator.jdbc;

import org.jspecify.annotations.NullMarked;
