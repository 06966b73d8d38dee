package io.forewarm.model.activity;

import io.forewarm.model.Word;

/** Something about a request that says how its author thinks of security. */
public enum SecuritySignal implements Word {
    PRIVILEGED_REQUESTED,
    HOST_ACCESS_REQUESTED,
    /** Satisfies the restricted Pod Security Standard's main demands on its own. */
    RESTRICTED_REQUESTED,
    /** An image without a fixed version. */
    MUTABLE_IMAGE,
    POLICY_VIOLATED,
    NETWORK_POLICY_CHANGED,
    ROLE_CHANGED,
    /** Asked who may do what. */
    ACCESS_REVIEWED,
    IMPERSONATED,
    SECRET_READ,
    SECRET_CHANGED
}
