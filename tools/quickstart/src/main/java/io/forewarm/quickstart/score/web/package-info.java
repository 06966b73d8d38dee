/** Asks the services how they are doing. */
@NullMarked
package io.forewarm.quickstart.score.web;

import org.jspecify.annotations.NullMarked;
