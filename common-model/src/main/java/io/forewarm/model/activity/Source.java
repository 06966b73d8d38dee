package io.forewarm.model.activity;

import io.forewarm.model.Word;

/** Where an activity was observed. */
public enum Source implements Word {
    KUBERNETES_AUDIT,
    CLOUDTRAIL,
    OPENSTACK,
    OTLP,
    BROWSER,
    CLOUDEVENTS
}
