/** What a subject did, in normal form, and what it asked for. */
@NullMarked
package io.forewarm.model.activity;

import org.jspecify.annotations.NullMarked;
