/** Bearer tokens in requests, and the answers to those that do not suffice. */
@NullMarked
package io.forewarm.service.access.web;

import org.jspecify.annotations.NullMarked;
