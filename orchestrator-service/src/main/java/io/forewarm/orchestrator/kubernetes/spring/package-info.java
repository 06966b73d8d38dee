/** Wiring of the Kubernetes backend. */
@NullMarked
package io.forewarm.orchestrator.kubernetes.spring;

import org.jspecify.annotations.NullMarked;
