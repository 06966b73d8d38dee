/** Sources that deliver over HTTP. */
@NullMarked
package io.forewarm.sensor.intake.web;

import org.jspecify.annotations.NullMarked;
