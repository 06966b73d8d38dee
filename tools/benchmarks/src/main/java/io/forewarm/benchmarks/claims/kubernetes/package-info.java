/** A mock of the Kubernetes API in a process of its own, and Pods in it. */
@NullMarked
package io.forewarm.benchmarks.claims.kubernetes;

import org.jspecify.annotations.NullMarked;
