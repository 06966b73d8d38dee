/** Units as Pods. */
@NullMarked
package io.forewarm.orchestrator.kubernetes;

import org.jspecify.annotations.NullMarked;
