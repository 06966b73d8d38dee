/** Which tenants and bundles may have units warm at all. */
@NullMarked
package io.forewarm.orchestrator.guard;

import org.jspecify.annotations.NullMarked;
