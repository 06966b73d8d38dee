package io.forewarm.sensor.source.otlp.protobuf;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import io.forewarm.sensor.source.Delivery;
import io.forewarm.sensor.source.Delivery.TooManyItems;
import io.forewarm.sensor.source.Delivery.Unreadable;
import io.forewarm.sensor.source.otlp.LogItems;
import io.forewarm.sensor.source.otlp.LogRecordMapper;
import io.forewarm.sensor.source.otlp.LogsEncoding;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsPartialSuccess;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceResponse;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** OTLP in protobuf, which is how collectors send unless they are told otherwise. Thread-safe. */
public final class ProtobufLogs implements LogsEncoding {

    /** Number of the message in google.rpc.Status, of which nothing else is used here. */
    private static final int MESSAGE_FIELD = 2;

    private final LogRecordMapper mapper;
    private final int maxItems;

    /** Refuses a delivery of more than {@code maxItems} records. */
    public ProtobufLogs(LogRecordMapper mapper, int maxItems) {
        this.mapper = mapper;
        this.maxItems = maxItems;
    }

    /** In memory as a whole: what is in it refers to the bytes, so this is little more than those. */
    @Override
    public Delivery read(InputStream body) throws IOException {
        var bytes = body.readAllBytes();
        try {
            return read(ExportLogsServiceRequest.parseFrom(bytes));
        } catch (InvalidProtocolBufferException _) {
            return new Unreadable("the body must be an ExportLogsServiceRequest in protobuf");
        }
    }

    private Delivery read(ExportLogsServiceRequest request) {
        long count = request.getResourceLogsList().stream()
                .flatMap(resource -> resource.getScopeLogsList().stream())
                .mapToLong(scope -> scope.getLogRecordsCount())
                .sum();
        if (count > maxItems) {
            return new TooManyItems(maxItems);
        }
        var items = new LogItems(mapper, maxItems);
        for (int i = 0; i < request.getResourceLogsCount(); i++) {
            take(i, request.getResourceLogs(i), items);
        }
        return items.delivery();
    }

    private static void take(int resourceIndex, ResourceLogs resourceLogs, LogItems items) {
        var resource = attributes(resourceLogs.getResource().getAttributesList());
        for (int scope = 0; scope < resourceLogs.getScopeLogsCount(); scope++) {
            var logs = resourceLogs.getScopeLogs(scope).getLogRecordsList();
            for (int i = 0; i < logs.size(); i++) {
                items.add(LogItems.where(resourceIndex, scope, i), log(logs.get(i), resource));
            }
        }
    }

    private static io.forewarm.sensor.source.otlp.LogRecord log(LogRecord log, Map<String, String> resource) {
        return new io.forewarm.sensor.source.otlp.LogRecord(
                log.getTimeUnixNano(),
                log.getObservedTimeUnixNano(),
                "%s:%s".formatted(hex(log.getTraceId()), hex(log.getSpanId())),
                attributes(log.getAttributesList()),
                resource);
    }

    /** An id has 8 or 16 bytes; a longer one is none. */
    private static String hex(ByteString id) {
        return id.size() > 16 ? "" : HexFormat.of().formatHex(id.toByteArray());
    }

    private static Map<String, String> attributes(List<KeyValue> list) {
        var attributes = new LinkedHashMap<String, String>();
        for (var attribute : list) {
            scalar(attribute.getValue()).ifPresent(value -> attributes.put(attribute.getKey(), value));
        }
        return attributes;
    }

    private static Optional<String> scalar(AnyValue value) {
        return switch (value.getValueCase()) {
            case STRING_VALUE -> Optional.of(value.getStringValue());
            case INT_VALUE -> Optional.of(Long.toString(value.getIntValue()));
            case DOUBLE_VALUE -> Optional.of(Double.toString(value.getDoubleValue()));
            case BOOL_VALUE -> Optional.of(Boolean.toString(value.getBoolValue()));
            case ARRAY_VALUE, KVLIST_VALUE, BYTES_VALUE, STRING_VALUE_STRINDEX, VALUE_NOT_SET -> Optional.empty();
        };
    }

    @Override
    public byte[] taken() {
        return ExportLogsServiceResponse.getDefaultInstance().toByteArray();
    }

    @Override
    public byte[] takenBut(int rejected, String message) {
        return ExportLogsServiceResponse.newBuilder()
                .setPartialSuccess(ExportLogsPartialSuccess.newBuilder()
                        .setRejectedLogRecords(rejected)
                        .setErrorMessage(message))
                .build()
                .toByteArray();
    }

    @Override
    public byte[] refused(String message) {
        var bytes = new ByteArrayOutputStream();
        var status = CodedOutputStream.newInstance(bytes);
        try {
            status.writeString(MESSAGE_FIELD, message);
            status.flush();
        } catch (IOException e) {
            throw new IllegalStateException("memory takes all that is written", e);
        }
        return bytes.toByteArray();
    }
}
