/** What OpenStack's own words mean: types of notifications and paths of its APIs. */
@NullMarked
package io.forewarm.sensor.source.openstack;

import org.jspecify.annotations.NullMarked;
