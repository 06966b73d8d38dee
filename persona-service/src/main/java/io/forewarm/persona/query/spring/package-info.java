/** Settings and wiring of queries. */
@NullMarked
package io.forewarm.persona.query.spring;

import org.jspecify.annotations.NullMarked;
