/** What it buys to know what kind of user somebody is of whom little else is known. */
@NullMarked
package io.forewarm.replay.newcomers;

import org.jspecify.annotations.NullMarked;
