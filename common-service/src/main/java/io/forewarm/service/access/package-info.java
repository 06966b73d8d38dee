/** Who may do what, and for which tenants. */
@NullMarked
package io.forewarm.service.access;

import org.jspecify.annotations.NullMarked;
