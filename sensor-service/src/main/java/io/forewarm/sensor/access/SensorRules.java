package io.forewarm.sensor.access;

import io.forewarm.model.activity.Source;
import io.forewarm.service.access.AccessRules;
import io.forewarm.service.access.AccessRules.Otherwise;
import io.forewarm.service.access.AccessRules.Rule;
import io.forewarm.service.access.AccessRules.Rule.Needs;
import io.forewarm.service.access.AccessRules.Rule.Open;
import io.forewarm.service.access.Right;
import java.util.List;
import java.util.stream.Stream;

/** Who may send what to this service. What is not named here nobody may. */
public final class SensorRules {

    private static final List<Rule> OWN = List.of(
            delivery("/v1/sources/kubernetes/audit", Source.KUBERNETES_AUDIT),
            delivery("/v1/sources/aws/cloudtrail", Source.CLOUDTRAIL),
            delivery("/v1/sources/openstack/notifications", Source.OPENSTACK),
            delivery("/v1/logs", Source.OTLP),
            delivery("/v1/sources/cloudevents", Source.CLOUDEVENTS),
            // A key that every visitor can read proves nothing, so the source itself looks what it is good for.
            new Open("/v1/browser/**"),
            new Open("/sensor.js"),
            new Needs("POST", "/v1/subjects:resolve", new Right("subjects.resolve")),
            new Needs("DELETE", "/v1/subjects/{tenant}/{userId}", new Right("subjects.erase")),
            new Needs("POST", "/v1/subjects:erase", new Right("subjects.erase")),
            new Needs("GET", "/v1/subjects/{tenant}/{userId}/export", new Right("subjects.export")),
            new Needs("POST", "/v1/subjects:export", new Right("subjects.export")));

    private SensorRules() {}

    public static AccessRules rules() {
        var all = Stream.concat(OWN.stream(), AccessRules.OF_EVERY_SERVICE.stream());
        return new AccessRules(all.toList(), Otherwise.NOBODY);
    }

    private static Rule delivery(String path, Source source) {
        return new Needs("POST", path, new Right("sources." + source.word()));
    }
}
