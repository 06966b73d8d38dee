/** Starts and stops the services. */
@NullMarked
package io.forewarm.quickstart.suite.spring;

import org.jspecify.annotations.NullMarked;
