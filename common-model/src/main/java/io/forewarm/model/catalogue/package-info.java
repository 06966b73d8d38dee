/** What the platform offers: bundles, their sizes, prices and start-up times. */
@NullMarked
package io.forewarm.model.catalogue;

import org.jspecify.annotations.NullMarked;
