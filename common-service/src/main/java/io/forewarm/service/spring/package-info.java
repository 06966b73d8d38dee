/** Wiring that every service has: its start, its clock, its JSON. */
@NullMarked
package io.forewarm.service.spring;

import org.jspecify.annotations.NullMarked;
