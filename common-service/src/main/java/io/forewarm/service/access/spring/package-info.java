/** Settings of access, and the filter chain that enforces it in every service. */
@NullMarked
package io.forewarm.service.access.spring;

import org.jspecify.annotations.NullMarked;
