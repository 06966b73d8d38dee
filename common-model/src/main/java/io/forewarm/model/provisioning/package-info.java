/** What came of warm units and of claims, and how loaded the backends are. */
@NullMarked
package io.forewarm.model.provisioning;

import org.jspecify.annotations.NullMarked;
