/** The service's stores on a database that goes away. */
@NullMarked
package io.forewarm.benchmarks.chaos.jdbc;

import org.jspecify.annotations.NullMarked;
