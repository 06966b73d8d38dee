/** REST calls that wait while a service is busy. */
@NullMarked
package io.forewarm.quickstart.web;

import org.jspecify.annotations.NullMarked;
