/** What a subject, or a whole tenant, is about to need. */
@NullMarked
package io.forewarm.model.forecast;

import org.jspecify.annotations.NullMarked;
