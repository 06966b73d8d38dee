/** Shows what models learn from. */
@NullMarked
package io.forewarm.prediction.training.web;

import org.jspecify.annotations.NullMarked;
