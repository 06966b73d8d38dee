/** Deliveries over HTTP. */
@NullMarked
package io.forewarm.benchmarks.ingest.web;

import org.jspecify.annotations.NullMarked;
