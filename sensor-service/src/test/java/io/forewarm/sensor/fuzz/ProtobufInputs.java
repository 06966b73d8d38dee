package io.forewarm.sensor.fuzz;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.ArrayValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.resource.v1.Resource;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Requests of OTLP in protobuf: with odd values, and then broken in places. */
final class ProtobufInputs {

    private static final Map<String, String> USUAL = new TreeMap<>(Map.of(
            "user.id", "ada",
            "http.request.method", "POST",
            "url.path", "/projects/shop/jobs/7?x=1",
            "http.route", "/projects/{project}/jobs/{job}",
            "http.response.status_code", "201",
            "http.server.request.duration", "0.25",
            "user_agent.original", "curl/8.5.0",
            "log.record.uid", "01ARZ3NDEKTSV4RRFFQ69G5FAV",
            "deployment.environment.name", "test"));

    private ProtobufInputs() {}

    static byte[] next(RandomGenerator random) {
        var request = ExportLogsServiceRequest.newBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            request.addResourceLogs(ResourceLogs.newBuilder()
                    .setResource(
                            Resource.newBuilder().addAttributes(attribute("k8s.namespace.name", "shop-dev", random)))
                    .addScopeLogs(scope(random)));
        }
        var bytes = request.build().toByteArray();
        return random.nextInt(4) == 0 ? BytesMutator.mutated(bytes, random) : bytes;
    }

    private static ScopeLogs scope(RandomGenerator random) {
        var scope = ScopeLogs.newBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            var log = LogRecord.newBuilder()
                    .setTimeUnixNano(random.nextInt(4) == 0 ? random.nextLong() : 1_772_438_400_000_000_000L)
                    .setTraceId(ByteString.copyFrom(new byte[random.nextInt(40)]))
                    .setBody(value("access", random));
            USUAL.forEach((key, usual) -> log.addAttributes(attribute(key, usual, random)));
            scope.addLogRecords(log);
        }
        return scope.build();
    }

    private static KeyValue attribute(String key, String usual, RandomGenerator random) {
        var name = random.nextInt(60) == 0 ? whole(OddValues.text(random)) : key;
        return KeyValue.newBuilder().setKey(name).setValue(value(usual, random)).build();
    }

    private static AnyValue value(String usual, RandomGenerator random) {
        var value = AnyValue.newBuilder();
        return switch (random.nextInt(60)) {
            case 0 -> value.setIntValue(random.nextLong()).build();
            case 1 -> value.setIntValue(random.nextInt(-3, 700)).build();
            case 2 ->
                value.setDoubleValue(Double.longBitsToDouble(random.nextLong())).build();
            case 3 -> value.setBoolValue(random.nextBoolean()).build();
            case 4 ->
                value.setBytesValue(ByteString.copyFrom(new byte[random.nextInt(20)]))
                        .build();
            case 5 -> nested(random);
            case 6, 7 -> value.setStringValue(whole(OddValues.text(random))).build();
            default -> value.setStringValue(usual).build();
        };
    }

    private static AnyValue nested(RandomGenerator random) {
        var value = AnyValue.newBuilder().setStringValue("bottom").build();
        for (int depth = random.nextInt(60); depth > 0; depth--) {
            value = AnyValue.newBuilder()
                    .setArrayValue(ArrayValue.newBuilder().addValues(value))
                    .build();
        }
        return value;
    }

    /** Half a character cannot be written. */
    private static String whole(String text) {
        return text.replaceAll("[\\x{d800}-\\x{dfff}]", "?");
    }
}
