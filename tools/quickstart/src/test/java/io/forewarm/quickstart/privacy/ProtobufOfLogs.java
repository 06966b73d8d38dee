package io.forewarm.quickstart.privacy;

import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.resource.v1.Resource;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** Logs in JSON, written in protobuf; what has no place there is written as text, wherever there is one. */
final class ProtobufOfLogs {

    private ProtobufOfLogs() {}

    static byte[] of(JsonNode request) {
        var logs = ExportLogsServiceRequest.newBuilder();
        for (var resource : request.path("resourceLogs")) {
            var about = ResourceLogs.newBuilder()
                    .setResource(Resource.newBuilder().addAllAttributes(attributes(resource.path("resource"))));
            for (var scope : resource.path("scopeLogs")) {
                var records = ScopeLogs.newBuilder();
                scope.path("logRecords").forEach(each -> records.addLogRecords(log(each)));
                about.addScopeLogs(records);
            }
            logs.addResourceLogs(about);
        }
        return logs.build().toByteArray();
    }

    static long nanos(Instant at) {
        return TimeUnit.SECONDS.toNanos(at.getEpochSecond()) + at.getNano();
    }

    private static LogRecord log(JsonNode log) {
        return LogRecord.newBuilder()
                .setTimeUnixNano(log.path("timeUnixNano").asLong(nanos(Instant.now())))
                .setSeverityText(text(log.path("traceId")))
                .setEventName(text(log.path("spanId")))
                .setBody(AnyValue.newBuilder().setStringValue(text(log.path("body"))))
                .addAllAttributes(attributes(log))
                .build();
    }

    private static List<KeyValue> attributes(JsonNode owner) {
        return owner.path("attributes")
                .valueStream()
                .map(ProtobufOfLogs::attribute)
                .toList();
    }

    private static KeyValue attribute(JsonNode attribute) {
        var value = attribute.path("value");
        return KeyValue.newBuilder()
                .setKey(text(attribute.path("key")))
                .setValue(AnyValue.newBuilder()
                        .setStringValue(
                                value.size() == 1 ? text(value.iterator().next()) : text(value)))
                .build();
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asString("") : value.toString();
    }
}
