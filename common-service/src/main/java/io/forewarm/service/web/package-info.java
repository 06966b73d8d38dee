/** REST as every service speaks it: problem+json and pages. */
@NullMarked
package io.forewarm.service.web;

import org.jspecify.annotations.NullMarked;
