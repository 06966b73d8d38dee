/** Who is meant: tenants, and subjects under a pseudonym. */
@NullMarked
package io.forewarm.model.identity;

import org.jspecify.annotations.NullMarked;
