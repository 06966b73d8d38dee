/** The cores of prediction-service over recorded activity. */
@NullMarked
package io.forewarm.replay.service;

import org.jspecify.annotations.NullMarked;
