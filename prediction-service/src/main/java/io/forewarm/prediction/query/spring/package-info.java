/** Settings and wiring of the queries. */
@NullMarked
package io.forewarm.prediction.query.spring;

import org.jspecify.annotations.NullMarked;
