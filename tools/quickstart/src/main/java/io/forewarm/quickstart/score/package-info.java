/** What the stream brought, beside what other policies would have brought. */
@NullMarked
package io.forewarm.quickstart.score;

import org.jspecify.annotations.NullMarked;
