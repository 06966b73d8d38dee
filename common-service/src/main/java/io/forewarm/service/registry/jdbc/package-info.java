/** Versions of models in PostgreSQL. */
@NullMarked
package io.forewarm.service.registry.jdbc;

import org.jspecify.annotations.NullMarked;
