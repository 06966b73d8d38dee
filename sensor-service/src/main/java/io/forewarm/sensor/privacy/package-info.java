/** Pseudonyms for people, hashes for names, and text with everything personal taken out. */
@NullMarked
package io.forewarm.sensor.privacy;

import org.jspecify.annotations.NullMarked;
