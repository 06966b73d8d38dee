/** The platform as its portal sees it: REST calls to the services. */
@NullMarked
package io.forewarm.quickstart.playback.web;

import org.jspecify.annotations.NullMarked;
