/** The service in a process of its own. */
@NullMarked
package io.forewarm.benchmarks.ingest.spring;

import org.jspecify.annotations.NullMarked;
