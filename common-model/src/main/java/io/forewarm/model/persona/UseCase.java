package io.forewarm.model.persona;

import io.forewarm.model.Word;

/** What a subject uses the platform for. */
public enum UseCase implements Word {
    DEVELOPMENT,
    TESTING,
    PRODUCTION,
    DATA_SCIENCE
}
