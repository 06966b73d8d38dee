package io.forewarm.model.persona;

import io.forewarm.model.Word;

/** How well a subject masters the platform. */
public enum Skill implements Word {
    BEGINNER,
    INTERMEDIATE,
    EXPERT
}
