/** Notifications of OpenStack's services. */
@NullMarked
package io.forewarm.sensor.source.openstack.jackson;

import org.jspecify.annotations.NullMarked;
