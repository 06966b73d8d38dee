package io.forewarm.sensor.source.cloudtrail.jackson;

import io.forewarm.sensor.source.jackson.Spot;
import java.util.List;
import java.util.stream.Stream;

/** The name of the thing that a call was aimed at, where the record tells it in one of the usual places. */
final class TargetNames {

    private static final List<String> KEYS = List.of(
            "instanceId",
            "volumeId",
            "dBInstanceIdentifier",
            "functionName",
            "notebookInstanceName",
            "trainingJobName",
            "clusterName",
            "nodegroupName",
            "groupId",
            "bucketName",
            "secretId",
            "roleName",
            "roleArn",
            "userName",
            "name",
            "resourceId",
            "target");

    private TargetNames() {}

    /** Empty where none is told. */
    static String of(Spot item) {
        var asked = item.anyObject("requestParameters");
        var answered = item.anyObject("responseElements");
        return Stream.of(
                        KEYS.stream().map(asked::anyText),
                        firstInstance(asked),
                        firstInstance(answered),
                        KEYS.stream().map(answered::anyText),
                        item.anyObjects("resources").stream().limit(1).map(resource -> resource.anyText("ARN")))
                .flatMap(names -> names)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Stream<String> firstInstance(Spot call) {
        return call.anyObject("instancesSet").anyObjects("items").stream()
                .limit(1)
                .map(instance -> instance.anyText("instanceId"));
    }
}
