package io.forewarm.model.activity;

import io.forewarm.model.Word;

/** How tightly a resource is confined, from the loosest to the strictest (Kubernetes Pod Security Standards). */
public enum SecurityProfile implements Word {
    PRIVILEGED,
    BASELINE,
    RESTRICTED;

    /** Whether this one allows nothing that the other forbids. */
    public boolean atLeastAsStrictAs(SecurityProfile other) {
        return compareTo(other) >= 0;
    }
}
