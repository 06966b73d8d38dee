@NullMarked
package io.forewarm.sensor.intake.tomcat;

import org.jspecify.annotations.NullMarked;
