/** The words and contracts that all modules share; no behaviour beyond self-checks. */
@NullMarked
package io.forewarm.model;

import org.jspecify.annotations.NullMarked;
