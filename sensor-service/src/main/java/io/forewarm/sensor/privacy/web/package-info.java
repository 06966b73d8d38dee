/** Pseudonyms over HTTP, for those who may ask. */
@NullMarked
package io.forewarm.sensor.privacy.web;

import org.jspecify.annotations.NullMarked;
