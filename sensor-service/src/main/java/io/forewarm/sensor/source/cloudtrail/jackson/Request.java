package io.forewarm.sensor.source.cloudtrail.jackson;

import io.forewarm.model.activity.Amounts;
import io.forewarm.model.activity.Placement;
import io.forewarm.model.activity.ResourceSpec;
import io.forewarm.model.activity.SecurityProfile;
import io.forewarm.sensor.source.Quantity;
import io.forewarm.sensor.source.cloudtrail.ApiCall;
import io.forewarm.sensor.source.cloudtrail.InstanceTypes;
import io.forewarm.sensor.source.jackson.Spot;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a call asks for.
 *
 * @param amounts compute of one unit
 * @param units how many; 0 if the call asks for nothing
 * @param storage bytes of lasting storage of one unit
 * @param storageClass kind of that storage; empty where that is not told
 * @param image what it runs; empty where that is not told
 */
record Request(Amounts amounts, int units, Quantity storage, String storageClass, String image, Placement placement) {

    private static final Request NOTHING = new Request(Amounts.NONE, 0, Quantity.ZERO, "", "", Placement.ON_DEMAND);

    private static final Pattern IMAGE = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    /** {@code gp3}, {@code io2}, {@code standard}: EBS and RDS share the words. */
    private static final Pattern STORAGE_CLASS = Pattern.compile("[a-z0-9-]{1,20}");

    /** A function gets one processor for so many MB of memory (AWS Lambda's guide). */
    private static final double LAMBDA_MB_PER_CORE = 1769;

    private static final int LAMBDA_DEFAULT_MB = 128;

    private static final long GIB = 1L << 30;

    static Request of(ApiCall call, Spot item) {
        var asked = item.anyObject("requestParameters");
        return switch (call.service() + ":" + call.operation()) {
            case "ec2:RunInstances" -> instances(asked, item.anyObject("responseElements"));
            case "ec2:RequestSpotInstances" -> spotInstances(asked);
            case "ec2:CreateVolume" -> volume(asked);
            case "rds:CreateDBInstance", "rds:RestoreDBInstanceFromDBSnapshot", "rds:RestoreDBInstanceToPointInTime" ->
                compute(asked.text("dBInstanceClass"), 1)
                        .with(gib(asked, "allocatedStorage"), asked.text("engine"))
                        .onStorage(asked.text("storageType"));
            case "elasticache:CreateCacheCluster" ->
                compute(asked.text("cacheNodeType"), atLeastOne(asked, "numCacheNodes"))
                        .with(Quantity.ZERO, asked.text("engine"));
            case "lambda:CreateFunction" -> function(asked);
            case "eks:CreateNodegroup" -> nodes(asked);
            case "sagemaker:CreateNotebookInstance" -> machineLearning(asked);
            case "sagemaker:CreateTrainingJob" -> machineLearning(asked.object("resourceConfig"));
            case "sagemaker:CreateHyperParameterTuningJob" ->
                machineLearning(asked.object("trainingJobDefinition").object("resourceConfig"));
            case "sagemaker:CreateEndpointConfig" ->
                asked.objects("productionVariants").stream()
                        .findFirst()
                        .map(Request::endpoint)
                        .orElse(NOTHING);
            case "sagemaker:CreateProcessingJob" ->
                machineLearning(asked.object("processingResources").object("clusterConfig"));
            case "sagemaker:CreateTransformJob" -> machineLearning(asked.object("transformResources"));
            case "sagemaker:CreateApp", "sagemaker:CreateSpace" -> machineLearning(asked.object("resourceSpec"));
            default -> NOTHING;
        };
    }

    /** Empty if the call asks for nothing. */
    Optional<ResourceSpec> requested() {
        if (units == 0) {
            return Optional.empty();
        }
        return Optional.of(new ResourceSpec(
                amounts,
                amounts,
                units,
                storage.toMib(),
                0,
                SecurityProfile.BASELINE,
                IMAGE.matcher(image).matches() ? image : "",
                placement,
                STORAGE_CLASS.matcher(storageClass).matches() ? storageClass : ""));
    }

    /** As many as AWS started, or if it started none, as many as would have been welcome. */
    private static Request instances(Spot asked, Spot answered) {
        var wanted = asked.object("instancesSet").objects("items");
        int started = answered.anyObject("instancesSet").anyObjects("items").size();
        int welcome = wanted.stream()
                .mapToInt(each -> atLeastOne(each, "maxCount"))
                .max()
                .orElse(1);
        var disks = asked.object("blockDeviceMapping").objects("items").stream()
                .map(disk -> gib(disk.object("ebs"), "volumeSize"))
                .reduce(Quantity.ZERO, Quantity::plus);
        var kind = asked.object("blockDeviceMapping").objects("items").stream()
                .map(disk -> disk.object("ebs").text("volumeType"))
                .filter(type -> !type.isEmpty())
                .findFirst()
                .orElse("");
        var image =
                wanted.stream().map(each -> each.text("imageId")).findFirst().orElse("");
        boolean spot = asked.object("instanceMarketOptions").text("marketType").equals("spot");
        return compute(asked.text("instanceType"), started > 0 ? started : welcome)
                .with(disks, image)
                .onStorage(kind)
                .on(spot ? Placement.SPOT : Placement.ON_DEMAND);
    }

    private static Request spotInstances(Spot asked) {
        var launch = asked.object("launchSpecification");
        return compute(launch.text("instanceType"), atLeastOne(asked, "instanceCount"))
                .with(Quantity.ZERO, launch.text("imageId"))
                .on(Placement.SPOT);
    }

    private static Request function(Spot asked) {
        var memory = asked.quantity("memorySize");
        double megabytes = memory.isZero() ? LAMBDA_DEFAULT_MB : memory.toDouble();
        var amounts = new Amounts(megabytes / LAMBDA_MB_PER_CORE, (long) megabytes, 0);
        return new Request(amounts, 1, Quantity.ZERO, "", asked.text("runtime"), Placement.ON_DEMAND);
    }

    private static Request nodes(Spot asked) {
        var type = asked.texts("instanceTypes").stream().findFirst().orElse("");
        int nodes = asked.object("scalingConfig").quantity("desiredSize").toCount();
        return compute(type, nodes)
                .with(gib(asked, "diskSize"), "")
                .on(asked.text("capacityType").equals("SPOT") ? Placement.SPOT : Placement.ON_DEMAND);
    }

    private static Request machineLearning(Spot asked) {
        return compute(asked.text("instanceType"), atLeastOne(asked, "instanceCount"))
                .with(gib(asked, "volumeSizeInGB"), "");
    }

    private static Request endpoint(Spot variant) {
        return compute(variant.text("instanceType"), atLeastOne(variant, "initialInstanceCount"));
    }

    private static Request compute(String type, int units) {
        return new Request(InstanceTypes.amounts(type), units, Quantity.ZERO, "", "", Placement.ON_DEMAND);
    }

    private static Request volume(Spot asked) {
        return new Request(Amounts.NONE, 1, gib(asked, "size"), asked.text("volumeType"), "", Placement.ON_DEMAND);
    }

    private Request with(Quantity bytes, String runs) {
        return new Request(amounts, units, bytes, storageClass, runs, placement);
    }

    private Request onStorage(String kind) {
        return new Request(amounts, units, storage, kind, image, placement);
    }

    private Request on(Placement capacity) {
        return new Request(amounts, units, storage, storageClass, image, capacity);
    }

    /** Sizes come as numbers or as texts, by service. */
    private static Quantity gib(Spot spot, String key) {
        return spot.quantity(key).times(GIB);
    }

    private static int atLeastOne(Spot spot, String key) {
        return Math.max(1, spot.quantity(key).toCount());
    }
}
