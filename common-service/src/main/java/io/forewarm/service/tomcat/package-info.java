/** How our servers behave at the level of connections. */
@NullMarked
package io.forewarm.service.tomcat;

import org.jspecify.annotations.NullMarked;
