/** What the benchmark of claims does to the service's database itself. */
@NullMarked
package io.forewarm.benchmarks.claims.jdbc;

import org.jspecify.annotations.NullMarked;
